package org.spectls.compiler.check.logic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.spectls.compiler.check.logic.Formula.Atom;

/**
 * Something that guards speak of: a term, or a condition that is not looked into. Constants that guards compare it with
 * are noted, for only they divide its values. Compared by identity; an {@link Encoder} has one for each text.
 */
public final class Variable {
    private final String text;
    private final Domain domain;
    private final boolean optional;
    private final Set<String> strings = new LinkedHashSet<>();
    private final TreeSet<Long> numbers = new TreeSet<>();

    Variable(String text, Domain domain, boolean optional) {
        this.text = text;
        this.domain = domain;
        this.optional = optional;
    }

    Formula holds() {
        return new Atom(this, value -> value.equals(new Value.Truth(true)));
    }

    Formula present() {
        return optional ? new Atom(this, value -> !(value instanceof Value.Absent)) : Formulas.TRUE;
    }

    Formula equalTo(long constant) {
        numbers.add(constant);
        return new Atom(this, value -> value.equals(new Value.Count(constant)));
    }

    Formula atMost(long constant) {
        numbers.add(constant);
        return new Atom(this, value -> value instanceof Value.Count number && number.value() <= constant);
    }

    Formula equalTo(String constant) {
        strings.add(constant);
        return new Atom(this, value -> value.equals(new Value.Text(constant)));
    }

    /** Of a variable that stands for a comparison: its sign is one of these. */
    Formula signIs(int... signs) {
        return new Atom(
                this,
                value -> value instanceof Value.Order order
                        && Arrays.stream(signs).anyMatch(sign -> sign == order.sign()));
    }

    /** One value for each way in which guards can tell values apart. */
    List<Value> values() {
        var values = new ArrayList<Value>();
        if (optional) {
            values.add(new Value.Absent());
        }
        switch (domain.kind()) {
            case TRUTH -> {
                values.add(new Value.Truth(true));
                values.add(new Value.Truth(false));
            }
            case ORDERED -> LongStream.of(-1, 0, 1).forEach(sign -> values.add(new Value.Order((int) sign)));
            case UNORDERED -> LongStream.of(0, 1).forEach(sign -> values.add(new Value.Order((int) sign)));
            case NUMBER -> domain.representatives(numbers).forEach(n -> values.add(new Value.Count(n)));
            case STRING -> {
                strings.forEach(string -> values.add(new Value.Text(string)));
                values.add(new Value.Other());
            }
        }
        return values;
    }

    String text() {
        return text;
    }

    Domain domain() {
        return domain;
    }

    boolean optional() {
        return optional;
    }

    /** Whether a guard asks for more than presence. */
    boolean compared() {
        return !numbers.isEmpty() || !strings.isEmpty();
    }
}
