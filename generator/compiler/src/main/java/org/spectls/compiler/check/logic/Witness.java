package org.spectls.compiler.check.logic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.spectls.compiler.text.ExprText;

/** Tells a case in the words of the specification. */
public final class Witness {
    private Witness() {}

    /** {@code `a` holds and `b` is 3}; empty when nothing needs to be said. */
    public static String of(Map<Variable, Value> values) {
        var parts = new ArrayList<String>();
        values.forEach((variable, value) -> parts.add(part(variable, value)));
        return join(parts);
    }

    private static String part(Variable variable, Value value) {
        String subject = "`" + variable.text() + "` ";
        if (value instanceof Value.Truth truth) {
            return subject + (truth.holds() ? "holds" : "does not hold");
        }
        if (value instanceof Value.Absent) {
            return subject + "is absent";
        }
        if (variable.optional() && !variable.compared()) {
            return subject + "is present";
        }
        if (value instanceof Value.Count number) {
            return subject + "is " + number(variable.domain(), number.value());
        }
        if (value instanceof Value.Text text) {
            return subject + "is \"" + text.text() + "\"";
        }
        return value instanceof Value.Order order ? comparison(variable, order.sign()) : subject + "is something else";
    }

    private static String number(Domain domain, long value) {
        return switch (domain.unit()) {
            case NUMBER -> Long.toString(value);
            case DURATION -> ExprText.duration(value);
            case CODE -> {
                String name = domain.names().get(value);
                yield name == null ? "the unknown code 0x%02X".formatted(value) : "`" + name + "`";
            }
        };
    }

    /** The text of such a variable is {@code left ? right}. */
    private static String comparison(Variable variable, int sign) {
        String[] terms = variable.text().split(" \\? ", 2);
        String relation = switch (sign) {
            case 0 -> " equals ";
            case 1 -> variable.domain().equals(Domain.UNORDERED) ? " differs from " : " is greater than ";
            default -> " is less than ";
        };
        return "`" + terms[0] + "`" + relation + "`" + terms[1] + "`";
    }

    private static String join(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }
}
