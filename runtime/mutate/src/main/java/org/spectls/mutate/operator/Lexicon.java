package org.spectls.mutate.operator;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spectls.compiler.model.Definition.EnumDef;
import org.spectls.compiler.model.Definition.EventKind;
import org.spectls.compiler.model.Definition.FailureDef;
import org.spectls.compiler.model.Definition.Member;
import org.spectls.compiler.model.Definition.Row;
import org.spectls.compiler.model.Definition.TableDef;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Expr.MemberRef;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.source.Span;

/** What the words of a specification mean, as far as operators need to know. */
final class Lexicon {
    private static final Set<Expr.Operator> COMMUTATIVE = Set.of(Expr.Operator.ADD, Expr.Operator.MULTIPLY);

    private final Map<String, MemberRef> references = new HashMap<>();
    private final Map<String, List<String>> members = new HashMap<>();
    private final Map<String, Set<Event>> alphabets = new HashMap<>();
    private final Set<String> sums = new HashSet<>();
    private final Set<String> outputs = new HashSet<>();
    private final Optional<String> failure;

    Lexicon(Model model) {
        failure = model.failure().map(FailureDef::name);
        for (EnumDef definition : model.enums()) {
            members.put(
                    definition.name(),
                    definition.members().stream().map(Member::name).toList());
        }
        for (TableDef table : model.tables()) {
            members.put(table.name(), table.rows().stream().map(Row::name).toList());
        }
        model.events().stream()
                .filter(event -> event.kind() == EventKind.OUTPUT)
                .forEach(event -> outputs.add(event.name()));
        model.machines().forEach(machine -> alphabets.put(machine.name(), heard(machine)));
        Nodes.of(model, Expr.Binary.class).stream()
                .filter(binary -> COMMUTATIVE.contains(binary.operator()))
                .forEach(binary -> sums.add(key(binary.span())));
        Nodes.of(model, MemberRef.class).forEach(reference -> references.put(key(reference.span()), reference));
    }

    /** The type of the member that is named at a place. */
    Optional<String> typeAt(String path, int line, int column) {
        return Optional.ofNullable(references.get(path + ":" + line + ":" + column))
                .map(reference -> ((Type.Named) reference.type()).name());
    }

    /** Whether numbers are added or multiplied at a place: what comes first does not matter then. */
    boolean isSum(String path, int line, int column) {
        return sums.contains(path + ":" + line + ":" + column);
    }

    /** The member that comes after another one in its declaration; the first one after the last. */
    Optional<String> next(String type, String member) {
        List<String> all = members.getOrDefault(type, List.of());
        int place = all.indexOf(member);
        return place < 0 || all.size() < 2 ? Optional.empty() : Optional.of(all.get((place + 1) % all.size()));
    }

    /** Whether the environment is told something by it. */
    boolean isOutput(String effect) {
        return outputs.contains(effect);
    }

    /** Whether there is an event of which both machines learn, one after the other. */
    boolean hearTheSame(String machine, String other) {
        return !Collections.disjoint(
                alphabets.getOrDefault(machine, Set.of()), alphabets.getOrDefault(other, Set.of()));
    }

    /** The type of failures. */
    Optional<String> failure() {
        return failure;
    }

    private static Set<Event> heard(Machine machine) {
        return machine.alphabet().stream()
                .filter(event ->
                        event instanceof Event.Call || event instanceof Event.Input || event instanceof Event.Internal)
                .collect(Collectors.toSet());
    }

    private static String key(Span span) {
        return span.file() + ":" + span.line() + ":" + span.column();
    }
}
