package org.spectls.compiler.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spectls.compiler.model.Definition.ViewDef;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Choice;
import org.spectls.compiler.model.Machine.Ending;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.State;
import org.spectls.compiler.syntax.Declaration.FeatureSyntax;
import org.spectls.compiler.syntax.Declaration.ViewDecl;
import org.spectls.compiler.syntax.Name;
import org.spectls.compiler.text.Labels;

/** Views of the machines: what they show and hide has to be there. */
final class ViewResolver {
    private final World world;
    private final List<Machine> machines;
    /** By the states' identifiers: many features are looked for in the same ones. */
    private final Map<String, List<String>> known = new HashMap<>();

    ViewResolver(World world, List<Machine> machines) {
        this.world = world;
        this.machines = machines;
    }

    ViewDef resolve(ViewDecl syntax) {
        return new ViewDef(syntax.name().text(), features(syntax.shows()), features(syntax.hides()), syntax.note());
    }

    private List<String> features(List<FeatureSyntax> features) {
        return features.stream().map(this::feature).toList();
    }

    private String feature(FeatureSyntax feature) {
        List<State> states = machines.stream()
                .filter(machine -> isMeant(feature.machine(), machine.name()))
                .flatMap(machine -> machine.states().stream())
                .toList();
        List<State> meant = states.stream()
                .filter(state -> isMeant(feature.state(), state.name()))
                .toList();
        if (states.isEmpty() && feature.machine().isPresent()) {
            unknown(
                    "TLS0426",
                    "machine",
                    feature.machine().get(),
                    machines.stream().map(Machine::name));
        } else if (meant.isEmpty() && feature.state().isPresent()) {
            unknown("TLS0409", "state", feature.state().get(), states.stream().map(State::name));
        } else {
            String what = feature.what().text();
            if (meant.stream().flatMap(this::names).noneMatch(what::equals)) {
                unknown(
                        "TLS0906",
                        "alternative or event",
                        feature.what(),
                        meant.stream().flatMap(this::names));
            }
        }
        return Stream.of(feature.machine(), feature.state(), Optional.of(feature.what()))
                .flatMap(Optional::stream)
                .map(Name::text)
                .collect(Collectors.joining("."));
    }

    private static boolean isMeant(Optional<Name> written, String name) {
        return written.map(Name::text).orElse(name).equals(name);
    }

    private void unknown(String code, String kind, Name name, Stream<String> known) {
        world.errors.unknown(code, kind, name, known.distinct().toList());
    }

    /** What a state has of alternatives, first, and what happens in it and is done on a condition. */
    private Stream<String> names(State state) {
        return known.computeIfAbsent(state.id(), fresh -> namesOf(state).toList()).stream();
    }

    private static Stream<String> namesOf(State state) {
        Stream<String> labels = state.handlers().stream()
                .flatMap(handler -> labels(handler.body().ending()));
        Stream<String> events = state.handlers().stream()
                .map(Handler::event)
                .filter(event -> !(event instanceof Event.Malformed) && !(event instanceof Event.Result))
                .map(Event::name);
        Stream<String> effects = state.handlers().stream()
                .flatMap(handler -> leaves(handler.body().ending()))
                .flatMap(leaf -> leaf.effects().stream())
                .filter(effect -> effect.condition().isPresent())
                .flatMap(effect -> Labels.of(effect).stream());
        return Stream.of(labels, events, effects).flatMap(names -> names);
    }

    /** The written labels, and those that leaves have by their targets. */
    private static Stream<String> labels(Ending ending) {
        if (ending instanceof Leaf leaf) {
            return Stream.of(Labels.of(leaf.target()));
        }
        return ((Choice) ending)
                .alternatives().stream()
                        .flatMap(alternative -> Stream.concat(
                                alternative.label().stream(),
                                labels(alternative.block().ending())));
    }

    private static Stream<Leaf> leaves(Ending ending) {
        return ending instanceof Leaf leaf
                ? Stream.of(leaf)
                : ((Choice) ending)
                        .alternatives().stream()
                                .flatMap(alternative ->
                                        leaves(alternative.block().ending()));
    }
}
