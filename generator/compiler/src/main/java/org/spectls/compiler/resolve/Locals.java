package org.spectls.compiler.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Assignment;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.Target;
import org.spectls.compiler.model.Type;

/** The secrets that are known by name at a point of a handler, in the order in which they came to be known. */
final class Locals {
    private final World world;
    private final Set<String> data;
    private final Set<String> secrets;
    private final Set<String> borrowed;
    private final Map<String, Set<String>> aliases;

    private Locals(
            World world,
            Set<String> data,
            Set<String> secrets,
            Set<String> borrowed,
            Map<String, Set<String>> aliases) {
        this.world = world;
        this.data = data;
        this.secrets = secrets;
        this.borrowed = borrowed;
        this.aliases = aliases;
    }

    static Locals of(World world, Machine.State state) {
        Set<String> data = new LinkedHashSet<>();
        state.data().stream()
                .filter(param -> Secrets.secret(world, param.type()))
                .map(Param::name)
                .forEach(data::add);
        return new Locals(world, data, new LinkedHashSet<>(data), new HashSet<>(), new LinkedHashMap<>());
    }

    Locals copy() {
        return new Locals(
                world, data, new LinkedHashSet<>(secrets), new HashSet<>(borrowed), new LinkedHashMap<>(aliases));
    }

    void add(String name, Type type) {
        if (Secrets.secret(world, type)) {
            secrets.add(name);
        }
    }

    /** The name of a value, which may be another name for something known already. */
    void let(String name, Type type, Expr value) {
        add(name, type);
        aliases.put(name, Aliases.of(world, value));
    }

    /** A name for something that belongs to another. */
    void borrow(String name) {
        borrowed.add(name);
    }

    boolean isBorrowed(String name) {
        return borrowed.contains(name);
    }

    /** Those that are gone behind a transition: not kept by the state, not carried on, not moved to another machine. */
    List<String> ended(Leaf leaf) {
        Set<String> kept = kept(leaf.target());
        leaf.effects().stream()
                .filter(Effect.Raise.class::isInstance)
                .flatMap(raise -> ((Effect.Raise) raise).arguments().stream())
                .forEach(argument -> kept.addAll(Aliases.of(world, argument)));
        Set<String> parts = parts(kept);
        // A kept name keeps what it is another name of; the latest first, since each refers to earlier ones only.
        List<String> named = new ArrayList<>(aliases.keySet());
        Collections.reverse(named);
        named.stream().filter(kept::contains).forEach(name -> kept.addAll(aliases.getOrDefault(name, Set.of())));
        return secrets.stream()
                .filter(name -> !kept.contains(name) && !parts.contains(name))
                .toList();
    }

    /** Names for parts of what is kept itself: to wipe them would be to wipe that. */
    private Set<String> parts(Set<String> whole) {
        Set<String> parts = new HashSet<>(whole);
        aliases.forEach((name, holders) -> {
            if (holders.stream().anyMatch(parts::contains)) {
                parts.add(name);
            }
        });
        return parts;
    }

    private Set<String> kept(Target target) {
        Set<String> kept = new HashSet<>();
        if (target instanceof Target.Goto go) {
            carried(go.data()).forEach(kept::add);
        } else if (target instanceof Target.Stay stay) {
            kept.addAll(data);
            stay.data().stream().map(Assignment::name).forEach(kept::remove);
            carried(stay.data()).forEach(kept::add);
        } else if (target instanceof Target.Ignore) {
            kept.addAll(data);
        } else if (target instanceof Target.Reject) {
            // Nothing was taken: the caller still has it.
            kept.addAll(secrets);
        }
        return kept;
    }

    private Stream<String> carried(List<Assignment> assignments) {
        return assignments.stream()
                .map(Assignment::value)
                .filter(value -> !(value instanceof Expr.Absent))
                .flatMap(value -> Aliases.of(world, value).stream());
    }
}
