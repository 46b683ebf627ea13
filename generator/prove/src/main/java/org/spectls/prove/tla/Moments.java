package org.spectls.prove.tla;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Property;

/**
 * What of a property that says nothing of time holds in a step {@code X}, and for what its atoms name. {@code C} is the
 * configuration of the endpoint whose property it is.
 */
final class Moments {
    /** What is asked of the values that a part of the formula has named. */
    @FunctionalInterface
    private interface Rest {
        String text();
    }

    private final Expressions expressions;
    private final String endpoint;
    private final String peer;
    private int depth;

    Moments(Expressions expressions, String endpoint) {
        this.expressions = expressions;
        this.endpoint = endpoint;
        this.peer = expressions.vocabulary().model.endpoints().stream()
                .map(EndpointDef::name)
                .filter(name -> !name.equals(endpoint))
                .findFirst()
                .orElse(endpoint);
    }

    String holds(Property property) {
        return text(property, endpoint, () -> "");
    }

    private String text(Property property, String side, Rest rest) {
        if (property instanceof Property.Where where) {
            return text(where.operand(), side, () -> and(expressions.of(where.condition(), "X"), rest.text()));
        } else if (property instanceof Property.BinaryOp binary) {
            return binary.operator() == Property.Binary.AND
                    ? text(binary.left(), side, () -> text(binary.right(), side, rest))
                    : and("(" + holds(binary.left(), side) + " \\/ " + holds(binary.right(), side) + ")", rest.text());
        } else if (property instanceof Property.UnaryOp unary) {
            return and("~" + holds(unary.operand(), side), rest.text());
        } else if (property instanceof Property.Peer other) {
            return text(other.atom(), peer, rest);
        }
        return atom(property, side, rest);
    }

    private String holds(Property property, String side) {
        return text(property, side, () -> "");
    }

    private String atom(Property atom, String side, Rest rest) {
        if (atom instanceof Property.InState in) {
            return state(
                    "X.after[" + Layout.quoted(side) + "]",
                    "~X.ended[" + Layout.quoted(side) + "]",
                    in.machine(),
                    in.states(),
                    in.names(),
                    rest);
        } else if (atom instanceof Property.FromState from) {
            return state(
                    "X.before[" + Layout.quoted(side) + "]",
                    "X.side = " + Layout.quoted(side),
                    from.machine(),
                    from.states(),
                    from.names(),
                    rest);
        } else if (atom instanceof Property.Sent sent) {
            return happening(side, "sent", sent.message(), sent.names(), "H[4]", rest);
        } else if (atom instanceof Property.Received received) {
            String decoded = received.names().isEmpty() ? "" : "~WasGarbled(X)";
            return and(decoded, happening(side, "received", received.message(), received.names(), "H[4]", rest));
        } else if (atom instanceof Property.Happened happened) {
            String raised = happening(side, "raised", happened.event(), happened.names(), "H[3][#]", rest);
            String told = stimulus(
                    side, "X.stimulus[1] \\in { \"call\", \"input\" }", happened.event(), happened.names(), rest);
            return "(" + raised + " \\/ " + told + ")";
        } else if (atom instanceof Property.Emitted emitted) {
            return happening(side, "emitted", emitted.output(), emitted.names(), "H[3][#]", rest);
        } else if (atom instanceof Property.Answered answered) {
            return stimulus(side, "X.stimulus[1] = \"result\"", answered.operation(), answered.names(), rest);
        } else if (atom instanceof Property.Ended) {
            return and("X.ended[" + Layout.quoted(side) + "]", rest.text());
        } else if (atom instanceof Property.Quiet) {
            return and("Q", rest.text());
        } else if (atom instanceof Property.Data data) {
            return and(expressions.of(data.condition(), "X"), rest.text());
        }
        throw new IllegalArgumentException(atom.span() + ": no TLA+ for this property");
    }

    /** One of the happenings of the step, and the names of what it carries. */
    private String happening(String side, String kind, String wanted, List<String> names, String value, Rest rest) {
        String index = "I" + ++depth;
        String found = "X.did[" + index + "]";
        List<String> values = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            values.add(value.replace("H", found).replace("#", Integer.toString(i + 1)));
        }
        String name = "<< " + Layout.quoted(kind) + ", " + Layout.quoted(wanted) + " >>";
        String happened = "X.side = " + Layout.quoted(side) + " /\\ " + name + " \\in X.names";
        String more = named(names, values, rest);
        return more.isEmpty()
                ? "(" + happened + ")"
                : "(" + happened + " /\\ \\E " + index + " \\in 1 .. Len(X.did) : (NameOf(" + found + ") = " + name
                        + more + "))";
    }

    private String stimulus(String side, String kind, String wanted, List<String> names, Rest rest) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            values.add("X.stimulus[3][" + (i + 1) + "]");
        }
        return "(X.side = " + Layout.quoted(side) + " /\\ " + kind + " /\\ X.stimulus[2] = " + Layout.quoted(wanted)
                + named(names, values, rest) + ")";
    }

    /** A machine's state, and the names of its first data. */
    private String state(
            String machines, String condition, String machine, List<String> states, List<String> names, Rest rest) {
        String current = machines + "." + machine;
        List<String> cases = new ArrayList<>();
        if (names.isEmpty()) {
            cases.add(current + ".state \\in "
                    + Layout.set(states.stream().map(Layout::quoted).toList()) + named(names, List.of(), rest));
        } else {
            for (String state : states) {
                List<String> values = new ArrayList<>();
                List<Param> data = expressions
                        .vocabulary()
                        .model
                        .machine(machine)
                        .state(state)
                        .data();
                for (int i = 0; i < names.size(); i++) {
                    values.add(current + ".data." + data.get(i).name());
                }
                cases.add("(" + current + ".state = " + Layout.quoted(state) + named(names, values, rest) + ")");
            }
        }
        return "(" + condition + " /\\ (" + String.join(" \\/ ", cases) + "))";
    }

    private static String named(List<String> names, List<String> values, Rest rest) {
        String condition = rest.text();
        if (condition.isEmpty()) {
            return "";
        }
        StringBuilder lets = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            lets.append(Vocabulary.local(names.get(i)))
                    .append(" == ")
                    .append(values.get(i))
                    .append(' ');
        }
        return " /\\ " + (names.isEmpty() ? condition : "(LET " + lets + "IN " + condition + ")");
    }

    private static String and(String left, String right) {
        return left.isEmpty() ? right : right.isEmpty() ? left : "(" + left + " /\\ " + right + ")";
    }

    /** Whether a property asks for more than the steps of its own endpoint. */
    static boolean looksBeyond(Property property) {
        if (property instanceof Property.UnaryOp unary) {
            return looksBeyond(unary.operand());
        } else if (property instanceof Property.BinaryOp binary) {
            return looksBeyond(binary.left()) || looksBeyond(binary.right());
        } else if (property instanceof Property.Where where) {
            return looksBeyond(where.operand());
        }
        return property instanceof Property.Peer || property instanceof Property.Quiet;
    }

    /** The operand of a property that asks for some run in which it holds. */
    static Optional<Property> possible(Property property) {
        return property instanceof Property.UnaryOp unary && unary.operator() == Property.Unary.POSSIBLE
                ? Optional.of(unary.operand())
                : Optional.empty();
    }
}
