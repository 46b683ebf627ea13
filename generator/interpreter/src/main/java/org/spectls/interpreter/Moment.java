package org.spectls.interpreter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.spectls.compiler.model.Property;

/** What of a property that says nothing of time holds in one step, and for what its atoms name. */
final class Moment {
    private static final List<Scope> ONCE = List.of(Scope.EMPTY);

    private final Index index;
    private final Step step;

    Moment(Index index, Step step) {
        this.index = index;
        this.step = step;
    }

    boolean holds(Property property) {
        return !matches(property).isEmpty();
    }

    /** One scope for each choice of happenings that makes the property true. */
    private List<Scope> matches(Property property) {
        if (property instanceof Property.Where where) {
            Evaluator evaluator = evaluator();
            return matches(where.operand()).stream()
                    .filter(scope -> evaluator.truth(where.condition(), scope))
                    .toList();
        } else if (property instanceof Property.BinaryOp binary) {
            return binary.operator() == Property.Binary.AND
                    ? joined(matches(binary.left()), matches(binary.right()))
                    : once(holds(binary.left()) || holds(binary.right()));
        } else if (property instanceof Property.UnaryOp unary) {
            return once(!holds(unary.operand()));
        }
        return atom(property);
    }

    private List<Scope> atom(Property atom) {
        if (atom instanceof Property.InState in) {
            return step.after().ended() ? List.of() : state(step.after(), in.machine(), in.states(), in.names());
        } else if (atom instanceof Property.FromState from) {
            return step.before().ended() || !step.taken()
                    ? List.of()
                    : state(step.before(), from.machine(), from.states(), from.names());
        } else if (atom instanceof Property.Sent sent) {
            return named(
                    Happening.Sent.class,
                    sent.message(),
                    Happening.Sent::message,
                    h -> List.of(h.value()),
                    sent.names());
        } else if (atom instanceof Property.Received received) {
            return received(received);
        } else if (atom instanceof Property.Happened happened) {
            List<Scope> raised = named(
                    Happening.Raised.class,
                    happened.event(),
                    Happening.Raised::event,
                    Happening.Raised::arguments,
                    happened.names());
            return Stream.concat(raised.stream(), told(happened).stream()).toList();
        } else if (atom instanceof Property.Emitted emitted) {
            return named(
                    Happening.Emitted.class,
                    emitted.output(),
                    Happening.Emitted::output,
                    Happening.Emitted::arguments,
                    emitted.names());
        } else if (atom instanceof Property.Answered answered) {
            return step.taken()
                            && step.stimulus() instanceof Stimulus.Result result
                            && result.operation().equals(answered.operation())
                    ? List.of(scope(answered.names(), List.of(result.value())))
                    : List.of();
        } else if (atom instanceof Property.Ended) {
            return once(step.after().ended());
        } else if (atom instanceof Property.Data data) {
            return once(evaluator().truth(data.condition(), Scope.EMPTY));
        }
        throw new IllegalArgumentException(atom.span() + ": nothing that one endpoint's run shows");
    }

    private static List<Scope> state(Situation situation, String machine, List<String> states, List<String> names) {
        return Optional.ofNullable(situation.machines().get(machine))
                .filter(current -> states.contains(current.state()))
                .map(current -> scope(names, new ArrayList<>(current.data().values())))
                .stream()
                .toList();
    }

    /** A message that is named is one that its machine had decoded. */
    private List<Scope> received(Property.Received atom) {
        return atom.names().isEmpty()
                ? named(
                        Happening.Received.class,
                        atom.message(),
                        Happening.Received::message,
                        h -> List.of(),
                        atom.names())
                : named(
                        Happening.Decoded.class,
                        atom.message(),
                        Happening.Decoded::message,
                        h -> List.of(h.value()),
                        atom.names());
    }

    private <H extends Happening> List<Scope> named(
            Class<H> kind,
            String wanted,
            Function<H, String> name,
            Function<H, List<Value>> values,
            List<String> names) {
        return step.all(kind)
                .filter(happening -> name.apply(happening).equals(wanted))
                .map(happening -> scope(names, values.apply(happening)))
                .toList();
    }

    /** A call or an input happens when it is told, unless the endpoint has ended. */
    private Optional<Scope> told(Property.Happened atom) {
        if (!step.taken()) {
            return Optional.empty();
        } else if (step.stimulus() instanceof Stimulus.Call call && call.name().equals(atom.event())) {
            return Optional.of(scope(atom.names(), call.arguments()));
        }
        return step.stimulus() instanceof Stimulus.Input input && input.name().equals(atom.event())
                ? Optional.of(scope(atom.names(), input.arguments()))
                : Optional.empty();
    }

    private static Scope scope(List<String> names, List<Value> values) {
        Scope scope = Scope.EMPTY;
        for (int i = 0; i < names.size(); i++) {
            scope = scope.with(names.get(i), values.get(i));
        }
        return scope;
    }

    private static List<Scope> joined(List<Scope> left, List<Scope> right) {
        return left.stream()
                .flatMap(a -> right.stream().map(b -> a.with(b.values())))
                .toList();
    }

    private static List<Scope> once(boolean holds) {
        return holds ? ONCE : List.of();
    }

    private Evaluator evaluator() {
        return new Evaluator(index, step.after().configuration(), Moment::refuse, surroundings());
    }

    private static Value refuse(String function, List<Value> arguments) {
        throw new IllegalArgumentException("a property that is watched asks for " + function);
    }

    /** A property sees the transcript as it was before the step. */
    private Surroundings surroundings() {
        return new Surroundings() {
            @Override
            public Octets transcript(boolean before) {
                return step.before().transcript();
            }

            @Override
            public boolean aligned(String channel) {
                return Surroundings.NONE.aligned(channel);
            }
        };
    }
}
