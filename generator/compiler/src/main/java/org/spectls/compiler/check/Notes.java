package org.spectls.compiler.check;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.spectls.compiler.model.Definition;
import org.spectls.compiler.model.Definition.Note;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Alternative;
import org.spectls.compiler.model.Machine.Block;
import org.spectls.compiler.model.Machine.Choice;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.Let;
import org.spectls.compiler.model.Machine.Require;
import org.spectls.compiler.model.Model;

/** Every note of a model: where its parts stand and what they cite. */
final class Notes {
    private Notes() {}

    static Stream<Note> of(Model model) {
        Stream<Note> definitions = Stream.<Collection<? extends Definition>>of(
                        model.enums(),
                        model.tables(),
                        model.structs(),
                        model.records(),
                        model.externTypes(),
                        model.functions(),
                        model.constants(),
                        model.configs(),
                        model.events(),
                        model.operations(),
                        model.channels(),
                        model.transcript().stream().toList(),
                        model.failure().stream().toList(),
                        model.endpoints(),
                        model.properties(),
                        model.views())
                .flatMap(Collection::stream)
                .map(Definition::note);
        return Stream.of(definitions, parts(model), model.machines().stream().flatMap(Notes::of))
                .flatMap(notes -> notes);
    }

    private static Stream<Note> parts(Model model) {
        return Stream.of(
                        model.enums().stream()
                                .flatMap(e -> e.members().stream())
                                .map(Definition.Member::note),
                        model.tables().stream().flatMap(t -> t.rows().stream()).map(Definition.Row::note),
                        model.structs().stream()
                                .flatMap(s -> s.fields().stream())
                                .map(Definition.Field::note),
                        model.failure().stream()
                                .flatMap(f -> f.rules().stream())
                                .map(Definition.FaultRule::note),
                        model.endpoints().stream()
                                .flatMap(e -> e.onFail().stream())
                                .map(Effect::note))
                .flatMap(notes -> notes);
    }

    private static Stream<Note> of(Machine machine) {
        Stream<Note> states =
                machine.states().stream().flatMap(state -> Stream.concat(Stream.of(state.note()), of(state.data())));
        Stream<Note> handlers = Machines.handlers(machine)
                .flatMap(handler -> Stream.concat(Stream.of(handler.note()), of(handler.body())));
        return Stream.of(
                        Stream.of(machine.note()), machine.phases().stream().map(Machine.Phase::note), states, handlers)
                .flatMap(notes -> notes);
    }

    private static Stream<Note> of(List<Param> params) {
        return params.stream().map(Param::note);
    }

    private static Stream<Note> of(Block block) {
        Stream<Note> steps = block.steps().stream()
                .map(step -> step instanceof Require require ? require.note() : ((Let) step).note());
        return Stream.concat(steps, of(block.ending()));
    }

    private static Stream<Note> of(Machine.Ending ending) {
        if (ending instanceof Choice choice) {
            return choice.alternatives().stream().flatMap(Notes::of);
        }
        var leaf = (Leaf) ending;
        return Stream.concat(Stream.of(leaf.note()), leaf.effects().stream().map(Effect::note));
    }

    private static Stream<Note> of(Alternative alternative) {
        return Stream.concat(Stream.of(alternative.note()), of(alternative.block()));
    }
}
