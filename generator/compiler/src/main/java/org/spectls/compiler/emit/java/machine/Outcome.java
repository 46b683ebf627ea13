package org.spectls.compiler.emit.java.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.spectls.compiler.model.Definition.Note;
import org.spectls.compiler.model.Machine.Alternative;
import org.spectls.compiler.model.Machine.Block;
import org.spectls.compiler.model.Machine.Choice;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.Let;
import org.spectls.compiler.model.Machine.Origin;
import org.spectls.compiler.model.Machine.Require;
import org.spectls.compiler.model.Machine.Step;
import org.spectls.compiler.model.Machine.Target;

/**
 * One of the transitions of a handler: a leaf, or the refusal of a step.
 *
 * @param target as {@code Transition.target()} of the kernel has it
 * @param kind the name of the kernel's {@code Transition.Kind}
 * @param note what is nearest to the transition: its own words and sources, else its alternative's, else its handler's
 */
record Outcome(String id, String target, String kind, Note note) {

    /** All outcomes of a handler, in the order of the text. */
    static List<Outcome> of(Handler handler) {
        List<Outcome> outcomes = new ArrayList<>();
        String kind = handler.origin() == Origin.OTHER ? "IMPLICIT" : "EXPLICIT";
        collect(handler.body(), handler.note(), kind, outcomes);
        return outcomes;
    }

    /** A note whose missing words and sources come from the note around it. */
    static Note within(Note inner, Note outer) {
        return new Note(
                inner.span(),
                inner.doc().isEmpty() ? outer.doc() : inner.doc(),
                inner.citations().isEmpty() ? outer.citations() : inner.citations());
    }

    private static void collect(Block block, Note around, String kind, List<Outcome> outcomes) {
        for (Step step : block.steps()) {
            if (step instanceof Require require) {
                outcomes.add(refusal(require.id(), require.note(), around));
            } else if (step instanceof Let let) {
                let.id().ifPresent(id -> outcomes.add(refusal(id, let.note(), around)));
            }
        }
        if (block.ending() instanceof Leaf leaf) {
            outcomes.add(new Outcome(leaf.id(), target(leaf.target()), kind, within(leaf.note(), around)));
        } else if (block.ending() instanceof Choice choice) {
            for (Alternative alternative : choice.alternatives()) {
                collect(alternative.block(), within(alternative.note(), around), kind, outcomes);
            }
        }
    }

    private static Outcome refusal(String id, Note note, Note around) {
        return new Outcome(id, "fail", "REFUSAL", within(note, around));
    }

    private static String target(Target target) {
        if (target instanceof Target.Goto to) {
            return to.state();
        }
        return target.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
