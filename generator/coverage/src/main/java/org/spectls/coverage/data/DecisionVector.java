package org.spectls.coverage.data;

import java.util.Comparator;

/**
 * What a decision's atoms were in one evaluation, and what came of it.
 *
 * @param decision its id
 * @param atoms a letter for each: {@code 1} true, {@code 0} false, {@code -} not looked at
 */
public record DecisionVector(String decision, String atoms, boolean outcome) implements Comparable<DecisionVector> {
    private static final Comparator<DecisionVector> ORDER = Comparator.comparing(DecisionVector::decision)
            .thenComparing(DecisionVector::atoms)
            .thenComparing(DecisionVector::outcome);

    public DecisionVector {
        if (!atoms.chars().allMatch(letter -> letter == '0' || letter == '1' || letter == '-')) {
            throw new IllegalArgumentException("\"" + atoms + "\" are no atoms: 0, 1 or - for each");
        }
    }

    /** The atom was looked at and had this value. */
    public boolean has(int atom, boolean value) {
        return atom < atoms.length() && atoms.charAt(atom) == (value ? '1' : '0');
    }

    @Override
    public int compareTo(DecisionVector other) {
        return ORDER.compare(this, other);
    }
}
