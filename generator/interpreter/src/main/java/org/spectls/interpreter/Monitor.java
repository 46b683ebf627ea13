package org.spectls.interpreter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spectls.compiler.model.Definition.PropertyDef;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.model.Property;

/**
 * Watches one property of an endpoint on one run. A value: each step makes another one.
 *
 * <p>The steps of the run are the moments of the property's time. In a step a message was sent or received, an event
 * raised and an output emitted if that is among what happened in it; a machine is in the state that it has when the step
 * is done. A property is <em>violated</em> when no continuation of the run can make it good; what is only owed is not.
 *
 * <p>It is <em>exercised</em>, that is, more than true for want of an occasion, by a step in which what gives it an
 * occasion holds: of {@code p before q}, {@code p until q} that is {@code q}, of {@code p leads_to q} it is {@code p}.
 * Of {@code always p}, {@code never p} and {@code eventually p} it is anything that {@code p} says is done: one of its
 * messages, events or outputs, whether or not the rest of {@code p} holds with it; if {@code p} speaks of states only, any
 * step. {@code && || !} are exercised by what exercises one of their sides.
 */
public final class Monitor {
    private final Index index;
    private final PropertyDef property;
    private final Formula owed;
    private final boolean exercised;

    private Monitor(Index index, PropertyDef property, Formula owed, boolean exercised) {
        this.index = index;
        this.property = property;
        this.owed = owed;
        this.exercised = exercised;
    }

    /** One for each property {@code of} the endpoint, before the first step. */
    public static List<Monitor> of(Model model, String endpoint) {
        Index index = new Index(model);
        return model.properties().stream()
                .filter(property -> property.endpoint().equals(Optional.of(endpoint)))
                .map(property -> new Monitor(index, property, Formula.of(property.formula()), false))
                .toList();
    }

    /** The monitor after a step. */
    public Monitor after(Step step) {
        Formula next = owed.after(atom -> holds(atom, step));
        return new Monitor(index, property, next, exercised || exercises(property.formula(), step));
    }

    public PropertyDef property() {
        return property;
    }

    /** The run gave the property an occasion. */
    public boolean exercised() {
        return exercised;
    }

    /** The run cannot satisfy the property any more. */
    public boolean violated() {
        return Formula.certain(owed).equals(Optional.of(false));
    }

    private boolean exercises(Property formula, Step step) {
        if (formula instanceof Property.BinaryOp binary) {
            return switch (binary.operator()) {
                case AND, OR -> exercises(binary.left(), step) || exercises(binary.right(), step);
                case UNTIL, BEFORE -> now(binary.right(), step);
                case LEADS_TO -> now(binary.left(), step);
            };
        } else if (formula instanceof Property.UnaryOp unary) {
            return exercises(unary.operand(), step);
        }
        return isState(formula) || holds(formula, step);
    }

    /** Whether a formula without a look at the future holds in a step. */
    private boolean now(Property formula, Step step) {
        return Formula.certain(Formula.of(formula).after(atom -> holds(atom, step)))
                .orElse(false);
    }

    private static boolean isState(Property formula) {
        return formula instanceof Property.InState || formula instanceof Property.Data;
    }

    private boolean holds(Property atom, Step step) {
        if (atom instanceof Property.InState in) {
            return Optional.ofNullable(step.after().machines().get(in.machine()))
                    .filter(current -> in.states().contains(current.state()))
                    .isPresent();
        } else if (atom instanceof Property.Sent sent) {
            return step.all(Happening.Sent.class).anyMatch(h -> h.message().equals(sent.message()));
        } else if (atom instanceof Property.Received received) {
            return step.all(Happening.Received.class).anyMatch(h -> h.message().equals(received.message()));
        } else if (atom instanceof Property.Happened happened) {
            return step.all(Happening.Raised.class).anyMatch(h -> h.event().equals(happened.event()))
                    || isTold(happened.event(), step);
        } else if (atom instanceof Property.Emitted emitted) {
            return step.all(Happening.Emitted.class).anyMatch(h -> h.output().equals(emitted.output()));
        }
        Map<String, Value> configuration = step.after().configuration();
        Evaluator evaluator =
                new Evaluator(index, configuration, (function, arguments) -> Value.FALSE, Surroundings.NONE);
        return evaluator.truth(((Property.Data) atom).condition(), Scope.EMPTY);
    }

    /** A call or an input happens when it is told, unless the endpoint has ended. */
    private static boolean isTold(String event, Step step) {
        if (!step.taken()) {
            return false;
        }
        return (step.stimulus() instanceof Stimulus.Call call && call.name().equals(event))
                || (step.stimulus() instanceof Stimulus.Input input
                        && input.name().equals(event));
    }
}
