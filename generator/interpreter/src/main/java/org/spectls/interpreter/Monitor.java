package org.spectls.interpreter;

import java.util.List;
import java.util.Optional;
import org.spectls.compiler.check.OneRun;
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
 * messages, events or outputs, or a step {@code from} one of its states, whether or not the rest of {@code p} holds with it;
 * if {@code p} speaks of nothing of that kind, any step. {@code && || !} are exercised by what exercises one of their sides.
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

    /** One for each property {@code of} the endpoint that its run alone shows, before the first step. */
    public static List<Monitor> of(Model model, String endpoint) {
        Index index = new Index(model);
        return model.properties().stream()
                .filter(property -> property.endpoint().equals(Optional.of(endpoint)) && OneRun.shows(model, property))
                .map(property -> new Monitor(index, property, Formula.of(property.formula()), false))
                .toList();
    }

    /** The monitor after a step. */
    public Monitor after(Step step) {
        Moment moment = new Moment(index, step);
        return new Monitor(
                index, property, owed.after(moment::holds), exercised || exercises(property.formula(), moment));
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

    private static boolean exercises(Property formula, Moment moment) {
        if (formula instanceof Property.BinaryOp binary) {
            return switch (binary.operator()) {
                case AND, OR ->
                    !speaksOfDeeds(binary)
                            || exercisesDeeds(binary.left(), moment)
                            || exercisesDeeds(binary.right(), moment);
                case UNTIL, BEFORE -> now(binary.right(), moment);
                case LEADS_TO -> now(binary.left(), moment);
            };
        } else if (formula instanceof Property.UnaryOp unary) {
            return exercises(unary.operand(), moment);
        } else if (formula instanceof Property.Where where) {
            return exercises(where.operand(), moment);
        }
        return !speaksOfDeeds(formula) || moment.holds(formula);
    }

    private static boolean exercisesDeeds(Property formula, Moment moment) {
        return speaksOfDeeds(formula) && exercises(formula, moment);
    }

    /** Whether a formula without a look at the future holds in a step. */
    private static boolean now(Property formula, Moment moment) {
        return Formula.certain(Formula.of(formula).after(moment::holds)).orElse(false);
    }

    private static boolean speaksOfDeeds(Property formula) {
        if (formula instanceof Property.BinaryOp binary) {
            return speaksOfDeeds(binary.left()) || speaksOfDeeds(binary.right());
        } else if (formula instanceof Property.UnaryOp unary) {
            return speaksOfDeeds(unary.operand());
        } else if (formula instanceof Property.Where where) {
            return speaksOfDeeds(where.operand());
        }
        return !(formula instanceof Property.InState
                || formula instanceof Property.Data
                || formula instanceof Property.Ended);
    }
}
