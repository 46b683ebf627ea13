package org.spectls.diagram.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spectls.compiler.model.Definition.ViewDef;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.State;
import org.spectls.compiler.model.Model;

/**
 * A way of looking at machines: without the alternatives that it hides or shows others instead of, and without what only
 * they lead to.
 *
 * @param shows labels of alternatives that are taken, names of what is done where that depends on a condition, and of
 *     calls that are made; {@code Machine.name} or {@code Machine.State.name} where only that is meant
 * @param hides labels of alternatives that are not taken, names of what is not done where that depends on a condition,
 *     and of events that do not happen
 */
public record View(Optional<String> name, Set<String> shows, Set<String> hides) {

    /** Everything. */
    public static final View FULL = new View(Optional.empty(), Set.of(), Set.of());

    public static View of(ViewDef definition) {
        return new View(Optional.of(definition.name()), Set.copyOf(definition.shows()), Set.copyOf(definition.hides()));
    }

    /**
     * A view that the specification declares, or {@link #FULL} when no name is given.
     *
     * @throws IllegalArgumentException when there is no such view
     */
    public static View find(Model model, Optional<String> name) {
        return name.map(wanted -> model.views().stream()
                        .filter(view -> view.name().equals(wanted))
                        .findFirst()
                        .map(View::of)
                        .orElseThrow(() -> new IllegalArgumentException(unknown(model, wanted))))
                .orElse(FULL);
    }

    private static String unknown(Model model, String wanted) {
        String known = model.views().stream().map(ViewDef::name).collect(Collectors.joining(", "));
        return "there is no view " + wanted + (known.isEmpty() ? "" : "; there are " + known);
    }

    boolean shows(Machine machine, State state, String feature) {
        return isAmong(shows, machine, state, feature);
    }

    boolean hides(Machine machine, State state, String feature) {
        return isAmong(hides, machine, state, feature);
    }

    private static boolean isAmong(Set<String> features, Machine machine, State state, String feature) {
        return features.contains(feature)
                || features.contains(machine.name() + "." + feature)
                || features.contains(state.id() + "." + feature);
    }

    /** Whether an application makes the call to a machine that is in the state. */
    public boolean demands(Machine machine, State state, String call) {
        return shows(machine, state, call);
    }

    /** What is left of the machine. Events whose alternatives are all hidden have no handler in it. */
    public Machine of(Model model, Machine machine) {
        return shows.isEmpty() && hides.isEmpty() ? machine : machines(model).getOrDefault(machine.name(), machine);
    }

    /**
     * What is left of all machines, by their names. What nobody sends any more is not received either, which may leave
     * more that is not sent.
     */
    public Map<String, Machine> machines(Model model) {
        Map<String, Machine> left = new LinkedHashMap<>();
        model.machines().forEach(machine -> left.put(machine.name(), machine));
        if (shows.isEmpty() && hides.isEmpty()) {
            return left;
        }
        Set<String> before = sent(left);
        Set<String> unheard = Set.of();
        while (true) {
            Set<String> lost = unheard;
            left.replaceAll((name, machine) -> new Selection(this, lost, machine).machine());
            Set<String> still = sent(left);
            unheard =
                    before.stream().filter(message -> !still.contains(message)).collect(Collectors.toSet());
            if (unheard.equals(lost)) {
                return left;
            }
        }
    }

    private static Set<String> sent(Map<String, Machine> machines) {
        return machines.values().stream()
                .flatMap(machine -> machine.states().stream())
                .flatMap(state -> Outcome.of(state).stream())
                .flatMap(outcome -> outcome.leaf().stream())
                .map(Leaf::effects)
                .flatMap(effects -> effects.stream())
                .flatMap(effect -> Conditions.message(effect).stream())
                .collect(Collectors.toSet());
    }
}
