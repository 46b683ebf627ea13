package org.spectls.requirements.check;

import java.util.ArrayList;
import java.util.List;
import org.spectls.compiler.model.Definition.Note;
import org.spectls.compiler.model.Machine.Alternative;
import org.spectls.compiler.model.Machine.Block;
import org.spectls.compiler.model.Machine.Choice;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.Let;
import org.spectls.compiler.model.Machine.Require;
import org.spectls.compiler.model.Machine.Step;
import org.spectls.compiler.model.Machine.Target;

/** One thing that can come of an event. */
record Outcome(String id, boolean fails, Note note) {
    static List<Outcome> of(Handler handler) {
        List<Outcome> outcomes = new ArrayList<>();
        collect(handler.body(), outcomes);
        return outcomes;
    }

    private static void collect(Block block, List<Outcome> outcomes) {
        for (Step step : block.steps()) {
            if (step instanceof Require require) {
                outcomes.add(new Outcome(require.id(), true, require.note()));
            } else if (step instanceof Let let) {
                let.id().ifPresent(id -> outcomes.add(new Outcome(id, true, let.note())));
            }
        }
        if (block.ending() instanceof Leaf leaf) {
            outcomes.add(new Outcome(leaf.id(), leaf.target() instanceof Target.Fail, leaf.note()));
        } else {
            ((Choice) block.ending())
                    .alternatives().stream().map(Alternative::block).forEach(inner -> collect(inner, outcomes));
        }
    }
}
