package org.spectls.diagram.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Alternative;
import org.spectls.compiler.model.Machine.Block;
import org.spectls.compiler.model.Machine.Choice;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.Origin;
import org.spectls.compiler.model.Machine.State;
import org.spectls.compiler.text.Labels;

/** What a view leaves of one state. */
record StateSelection(View view, Set<String> unheard, Machine machine, State state) {

    List<Handler> handlers() {
        List<Handler> handlers = new ArrayList<>();
        for (Handler handler : state.handlers()) {
            if (handler.origin() != Origin.OTHER && !happens(handler.event())) {
                continue;
            }
            visible(Optional.empty(), handler.body())
                    .ifPresent(body -> handlers.add(new Handler(
                            handler.event(),
                            handler.id(),
                            handler.bindings(),
                            handler.context(),
                            handler.origin(),
                            body,
                            handler.note())));
        }
        return handlers;
    }

    /** What is said may go unheard in a single state only; elsewhere that depends on whether it is said. */
    private boolean happens(Event event) {
        return event instanceof Event.Message message
                ? !unheard.contains(message.name()) && !view.hides().contains(state.id() + "." + message.name())
                : !hides(event.name());
    }

    /** What is left of the body of a handler or an alternative. */
    private Optional<Block> visible(Optional<String> label, Block block) {
        if (label.filter(this::hides).isPresent()) {
            return Optional.empty();
        } else if (block.ending() instanceof Leaf leaf) {
            boolean hidden = label.isEmpty() && hides(Labels.of(leaf.target()));
            return hidden ? Optional.empty() : Optional.of(new Block(block.steps(), visible(leaf)));
        }
        List<Alternative> left = new ArrayList<>();
        for (Alternative alternative : chosen(((Choice) block.ending()).alternatives())) {
            visible(alternative.label(), alternative.block())
                    .ifPresent(body -> left.add(
                            new Alternative(alternative.guard(), alternative.label(), body, alternative.note())));
        }
        return left.isEmpty() ? Optional.empty() : Optional.of(new Block(block.steps(), new Choice(left)));
    }

    /** Those that are shown; if none is, those that hold one that is; or else all. */
    private List<Alternative> chosen(List<Alternative> alternatives) {
        List<Predicate<Alternative>> preferences = List.of(this::isShown, this::holdsShown);
        return preferences.stream()
                .map(preference -> alternatives.stream().filter(preference).toList())
                .filter(preferred -> !preferred.isEmpty())
                .findFirst()
                .orElse(alternatives);
    }

    /** A transition without written label goes by its target. */
    private boolean isShown(Alternative alternative) {
        Optional<String> target = alternative.block().ending() instanceof Leaf leaf
                ? Optional.of(Labels.of(leaf.target()))
                : Optional.empty();
        return alternative
                .label()
                .or(() -> target)
                .filter(label -> view.shows(machine, state, label))
                .isPresent();
    }

    private boolean holdsShown(Alternative alternative) {
        return alternative.block().ending() instanceof Choice choice
                && choice.alternatives().stream().anyMatch(inner -> isShown(inner) || holdsShown(inner));
    }

    private Leaf visible(Leaf leaf) {
        List<Effect> effects = new ArrayList<>();
        for (Effect effect : leaf.effects()) {
            Optional<String> name = effect.condition().flatMap(condition -> Labels.of(effect));
            if (name.filter(this::hides).isEmpty()) {
                boolean shown = name.filter(n -> view.shows(machine, state, n)).isPresent();
                effects.add(shown ? Conditions.without(effect) : effect);
            }
        }
        return new Leaf(leaf.id(), leaf.target(), effects, leaf.wiped(), leaf.note());
    }

    private boolean hides(String feature) {
        return view.hides(machine, state, feature);
    }
}
