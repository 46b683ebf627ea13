package org.spectls.cli.simulate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.spectls.compiler.model.Definition.Note;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Block;
import org.spectls.compiler.model.Machine.Choice;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.Let;
import org.spectls.compiler.model.Machine.Origin;
import org.spectls.compiler.model.Machine.Require;
import org.spectls.compiler.model.Machine.Target;
import org.spectls.compiler.model.Model;
import org.spectls.interpreter.Decision;
import org.spectls.interpreter.Decisions;

/** A model's transitions and refusals, and its decisions, by their ids. Immutable. */
final class Catalogue {
    /**
     * A transition or refusal.
     *
     * @param target where a transition leads; absent: it is a refusal
     * @param handler what the handler it belongs to says of itself
     */
    record Entry(String id, String machine, Optional<Target> target, Note note, Note handler, Origin origin) {
        /** It does something, or refuses. */
        boolean counts() {
            return target.filter(t -> t instanceof Target.Ignore).isEmpty();
        }

        boolean refuses() {
            return target.isEmpty() || target.get() instanceof Target.Fail;
        }
    }

    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, Decision> decisions = new HashMap<>();

    Catalogue(Model model) {
        for (Machine machine : model.machines()) {
            machine.states()
                    .forEach(state -> state.handlers().forEach(handler -> block(machine, handler, handler.body())));
        }
        model.endpoints()
                .forEach(endpoint -> Decisions.of(model, endpoint.name())
                        .forEach(decision -> decisions.put(decision.id(), decision)));
    }

    Entry entry(String id) {
        return Optional.ofNullable(entries.get(id)).orElseThrow(() -> new IllegalArgumentException(id));
    }

    Optional<Decision> decision(String id) {
        return Optional.ofNullable(decisions.get(id));
    }

    private void block(Machine machine, Handler handler, Block block) {
        for (Machine.Step step : block.steps()) {
            if (step instanceof Require require) {
                add(machine, handler, require.id(), Optional.empty(), require.note());
            } else if (step instanceof Let let) {
                let.id().ifPresent(id -> add(machine, handler, id, Optional.empty(), let.note()));
            }
        }
        if (block.ending() instanceof Choice choice) {
            choice.alternatives().forEach(alternative -> block(machine, handler, alternative.block()));
        } else {
            Leaf leaf = (Leaf) block.ending();
            add(machine, handler, leaf.id(), Optional.of(leaf.target()), leaf.note());
        }
    }

    private void add(Machine machine, Handler handler, String id, Optional<Target> target, Note note) {
        entries.put(id, new Entry(id, machine.name(), target, note, handler.note(), handler.origin()));
    }
}
