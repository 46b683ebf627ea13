package org.spectls.interpreter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Alternative;
import org.spectls.compiler.model.Machine.Block;
import org.spectls.compiler.model.Machine.Choice;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.Require;
import org.spectls.compiler.model.Machine.State;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.text.Labels;

/** The decisions of an endpoint, by where they stand. */
public final class Decisions {
    private final Map<String, Decision> byPlace = new LinkedHashMap<>();
    private final Map<String, Integer> used = new HashMap<>();

    private Decisions() {}

    /** All decisions of an endpoint, in the order of its machines and their text. */
    public static List<Decision> of(Model model, String endpoint) {
        return List.copyOf(in(new Index(model), endpoint).byPlace.values());
    }

    static Decisions in(Index index, String name) {
        Decisions decisions = new Decisions();
        EndpointDef endpoint = index.endpoint(name);
        for (Machine machine : index.machines(endpoint)) {
            for (State state : machine.states()) {
                for (Handler handler : state.handlers()) {
                    decisions.block(handler.body(), handler.id(), handler.id());
                }
            }
        }
        decisions.effects(endpoint.onFail(), onFail(endpoint));
        return decisions;
    }

    /** The id of what happens when an endpoint fails. */
    static String onFail(EndpointDef endpoint) {
        return endpoint.name() + ".on_fail";
    }

    /** Where an alternative of a choice stands: a place in a handler, and a number. */
    static String alternative(String place, int number) {
        return place + "@" + number;
    }

    /** Where an effect of a transition stands. */
    static String effect(String transition, int number) {
        return transition + "?@" + number;
    }

    /** The id of the decision at a place; that of a {@code require} is its own id. */
    String id(String place) {
        return Optional.ofNullable(byPlace.get(place)).orElseThrow().id();
    }

    private void block(Block block, String place, String id) {
        for (Machine.Step step : block.steps()) {
            if (step instanceof Require require) {
                add(require.id(), require.id(), Decision.Kind.REQUIRE, require.condition());
            }
        }
        if (block.ending() instanceof Leaf leaf) {
            effects(leaf.effects(), leaf.id());
            return;
        }
        List<Alternative> alternatives = ((Choice) block.ending()).alternatives();
        for (int i = 0; i < alternatives.size(); i++) {
            Alternative alternative = alternatives.get(i);
            String inner = alternative(place, i);
            String label = id + label(alternative);
            alternative.guard().ifPresent(guard -> add(inner, label, Decision.Kind.GUARD, guard));
            block(alternative.block(), inner, label);
        }
    }

    /** What the alternative adds to the path of labels: nothing if it has none and leads to several outcomes. */
    private static String label(Alternative alternative) {
        Optional<String> target = alternative.block().ending() instanceof Leaf leaf
                ? Optional.of(Labels.of(leaf.target()))
                : Optional.empty();
        return alternative.label().or(() -> target).map(label -> "/" + label).orElse("");
    }

    private void effects(List<Effect> effects, String transition) {
        List<Effect> all = new ArrayList<>(effects);
        for (int i = 0; i < all.size(); i++) {
            Effect effect = all.get(i);
            String place = effect(transition, i);
            effect.condition().ifPresent(c -> add(place, transition + "?" + name(effect), Decision.Kind.EFFECT, c));
        }
    }

    private static String name(Effect effect) {
        if (effect instanceof Effect.StartTimer start) {
            return start.timer();
        } else if (effect instanceof Effect.RestartTimer restart) {
            return restart.timer();
        } else if (effect instanceof Effect.StopTimer stop) {
            return stop.timer();
        } else if (effect instanceof Effect.Feed feed) {
            return feed.channel();
        }
        return Labels.of(effect).orElse("transcript");
    }

    private void add(String place, String id, Decision.Kind kind, Expr condition) {
        int number = used.merge(id, 1, Integer::sum);
        byPlace.put(place, Decision.of(number == 1 ? id : id + "#" + number, kind, condition));
    }
}
