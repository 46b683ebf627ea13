package org.spectls.compiler.emit.java.machine;

import java.util.List;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Machine.Alternative;
import org.spectls.compiler.model.Machine.Block;
import org.spectls.compiler.model.Machine.Choice;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.Let;
import org.spectls.compiler.model.Machine.Origin;
import org.spectls.compiler.model.Machine.Require;
import org.spectls.compiler.model.Machine.State;
import org.spectls.compiler.model.Machine.Step;
import org.spectls.compiler.model.Machine.Target;

/** What a handler does, whatever the state: two states' handlers with equal keys come from one place and act alike. */
record HandlerKey(Event event, List<Param> bindings, List<Expr> context, Origin origin, Block body) {

    static HandlerKey of(State state, Handler handler) {
        Block body = stripped(handler.body(), state.id().length() + 1);
        return new HandlerKey(handler.event(), handler.bindings(), handler.context(), handler.origin(), body);
    }

    /** Ids without machine and state; what an end wipes is not the handler's business. */
    private static Block stripped(Block block, int prefix) {
        List<Step> steps =
                block.steps().stream().map(step -> stripped(step, prefix)).toList();
        if (block.ending() instanceof Choice choice) {
            return new Block(
                    steps,
                    new Choice(choice.alternatives().stream()
                            .map(a -> new Alternative(a.guard(), a.label(), stripped(a.block(), prefix), a.note()))
                            .toList()));
        }
        Leaf leaf = (Leaf) block.ending();
        List<String> wiped = ends(leaf.target()) ? List.of() : leaf.wiped();
        return new Block(
                steps, new Leaf(leaf.id().substring(prefix), leaf.target(), leaf.effects(), wiped, leaf.note()));
    }

    private static Step stripped(Step step, int prefix) {
        if (step instanceof Require require) {
            return new Require(require.id().substring(prefix), require.condition(), require.failure(), require.note());
        }
        Let let = (Let) step;
        return new Let(
                let.id().map(id -> id.substring(prefix)),
                let.name(),
                let.type(),
                let.value(),
                let.failure(),
                let.note());
    }

    static boolean ends(Target target) {
        return target instanceof Target.End || target instanceof Target.Fail;
    }
}
