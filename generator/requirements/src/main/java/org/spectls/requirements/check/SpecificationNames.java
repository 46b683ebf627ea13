package org.spectls.requirements.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.model.Definition;
import org.spectls.compiler.model.Definition.EnumDef;
import org.spectls.compiler.model.Definition.FailureDef;
import org.spectls.compiler.model.Definition.Note;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Definition.TableDef;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.State;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.parse.Parser;
import org.spectls.compiler.source.SourceSet;
import org.spectls.compiler.source.Span;
import org.spectls.compiler.syntax.Declaration;
import org.spectls.requirements.model.Reference;
import org.spectls.requirements.model.Reference.Kind;

/** Everything in a specification that a requirement can refer to, by kind, with the place where it stands. */
public final class SpecificationNames {
    private final Map<Kind, SortedMap<String, Span>> names = new EnumMap<>(Kind.class);

    private SpecificationNames() {
        for (Kind kind : Kind.values()) {
            names.put(kind, new TreeMap<>());
        }
    }

    /**
     * The names of a specification.
     *
     * @param sources of the model: what is written out where it is used has its name only there
     */
    public static SpecificationNames of(SourceSet sources, Model model) {
        SpecificationNames made = new SpecificationNames();
        model.machines().forEach(made::machine);
        made.wire(model);
        made.others(model);
        Parser.parse(sources, new Diagnostics()).stream()
                .flatMap(file -> file.declarations().stream())
                .forEach(made::inlined);
        return made;
    }

    /** The names of a kind; a class is none. */
    Set<String> of(Kind kind) {
        return places(kind).keySet();
    }

    /** Where something stands; of a pattern, and of a class, nothing is said. */
    public Optional<Span> place(Reference reference) {
        return Optional.ofNullable(places(reference.kind()).get(reference.name()));
    }

    private SortedMap<String, Span> places(Kind kind) {
        return Objects.requireNonNull(names.get(kind));
    }

    private void machine(Machine machine) {
        add(Kind.STATE, machine.name(), machine.note());
        for (State state : machine.states()) {
            add(Kind.STATE, state.id(), state.note());
            for (Handler handler : state.handlers()) {
                add(Kind.TRANSITION, handler.id(), handler.note());
                Outcome.of(handler).forEach(outcome -> {
                    add(Kind.TRANSITION, outcome.id(), outcome.note());
                    if (outcome.fails()) {
                        add(Kind.REFUSAL, outcome.id(), outcome.note());
                    }
                });
            }
        }
    }

    private void wire(Model model) {
        for (EnumDef e : model.enums()) {
            add(Kind.WIRE, e.name(), e.note());
            e.members().forEach(member -> add(Kind.WIRE, e.name() + "." + member.name(), member.note()));
        }
        for (StructDef struct : model.structs()) {
            add(Kind.WIRE, struct.name(), struct.note());
            struct.fields().forEach(field -> add(Kind.WIRE, struct.name() + "." + field.name(), field.note()));
        }
        addAll(Kind.WIRE, model.channels());
        model.transcript().ifPresent(transcript -> add(Kind.WIRE, "transcript", transcript.note()));
        model.failure().ifPresent(this::faults);
    }

    private void faults(FailureDef failure) {
        failure.rules().forEach(rule -> add(Kind.WIRE, "malformed." + rule.fault(), rule.note()));
    }

    private void others(Model model) {
        addAll(Kind.FUNCTION, model.functions());
        addAll(Kind.FUNCTION, model.operations());
        addAll(Kind.EVENT, model.events());
        addAll(Kind.CONFIG, model.configs());
        addAll(Kind.CONFIG, model.constants());
        addAll(Kind.ENDPOINT, model.endpoints());
        addAll(Kind.PROPERTY, model.properties());
        for (TableDef table : model.tables()) {
            add(Kind.TABLE, table.name(), table.note());
            table.rows().forEach(row -> add(Kind.TABLE, table.name() + "." + row.name(), row.note()));
        }
    }

    private void inlined(Declaration declaration) {
        if (declaration instanceof Declaration.EffectsDecl || declaration instanceof Declaration.FragmentDecl) {
            add(Kind.FUNCTION, declaration.name().text(), declaration.note());
        } else if (declaration instanceof Declaration.TypedefDecl) {
            add(Kind.WIRE, declaration.name().text(), declaration.note());
        } else if (declaration instanceof Declaration.SubmachineDecl) {
            add(Kind.STATE, declaration.name().text(), declaration.note());
        }
    }

    private void addAll(Kind kind, List<? extends Definition> definitions) {
        definitions.forEach(definition -> add(kind, definition.name(), definition.note()));
    }

    private void add(Kind kind, String name, Note note) {
        places(kind).putIfAbsent(name, note.span());
    }
}
