package org.spectls.compiler.resolve;

import java.util.Collection;
import java.util.stream.Collectors;

/** Words for messages. */
final class Words {
    private Words() {}

    /** {@code 1 argument}, {@code 2 arguments}, {@code no arguments}. */
    static String count(int number, String noun) {
        return (number == 0 ? "no" : Integer.toString(number)) + " " + noun + (number == 1 ? "" : "s");
    }

    /** {@code none}, {@code 1}, {@code 2}. */
    static String number(int number) {
        return number == 0 ? "none" : Integer.toString(number);
    }

    /** {@code `a`, `b`, `c`}. */
    static String quoted(Collection<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
