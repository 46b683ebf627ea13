package org.spectls.coverage.measure;

import java.util.List;

/**
 * A guard, a condition that has to hold, or the condition of an effect: what is true or false by the atoms that it is
 * made of.
 *
 * @param id the same in the data
 * @param machine where it stands
 * @param atoms as the specification writes them, in the order in which they are looked at
 * @param source {@code file:line}
 */
public record Decision(String id, String machine, List<String> atoms, String source) {
    public Decision {
        atoms = List.copyOf(atoms);
    }
}
