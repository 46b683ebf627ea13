package org.spectls.compiler.resolve;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spectls.compiler.model.Definition.ViewDef;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Choice;
import org.spectls.compiler.model.Machine.Ending;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.syntax.Declaration.FeatureSyntax;
import org.spectls.compiler.syntax.Declaration.ViewDecl;
import org.spectls.compiler.syntax.Name;
import org.spectls.compiler.text.Labels;

/** Views of the machines: what they show and hide has to be there. */
final class ViewResolver {
    private final World world;
    private final List<Machine> machines;

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
        Name what = feature.what();
        Optional<Name> owner = feature.machine();
        List<Machine> meant = machines.stream()
                .filter(machine ->
                        owner.isEmpty() || machine.name().equals(owner.get().text()))
                .toList();
        if (owner.isPresent() && meant.isEmpty()) {
            world.errors.unknown(
                    "TLS0426",
                    "machine",
                    owner.get(),
                    machines.stream().map(Machine::name).toList());
        } else {
            List<String> known =
                    meant.stream().flatMap(ViewResolver::names).distinct().toList();
            if (!known.contains(what.text())) {
                world.errors.unknown("TLS0906", "alternative or event", what, known);
            }
        }
        return owner.map(machine -> machine.text() + ".").orElse("") + what.text();
    }

    /** What the machine has of alternatives, first, and what happens to it and what it does on a condition. */
    private static Stream<String> names(Machine machine) {
        Stream<Ending> endings = machine.states().stream()
                .flatMap(state -> state.handlers().stream())
                .map(handler -> handler.body().ending());
        List<String> labels = endings.flatMap(ViewResolver::labels).toList();
        List<String> effects = machine.states().stream()
                .flatMap(state -> state.handlers().stream())
                .flatMap(handler -> leaves(handler.body().ending()))
                .flatMap(leaf -> leaf.effects().stream())
                .filter(effect -> effect.condition().isPresent())
                .flatMap(effect -> Labels.of(effect).stream())
                .toList();
        Stream<String> events = machine.alphabet().stream()
                .filter(event -> !(event instanceof Event.Malformed) && !(event instanceof Event.Result))
                .map(Event::name);
        return Stream.of(labels.stream(), events, effects.stream()).flatMap(names -> names);
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
