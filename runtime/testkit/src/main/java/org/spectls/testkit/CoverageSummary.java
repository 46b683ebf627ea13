package org.spectls.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.spectls.kernel.machine.MachineDescription;
import org.spectls.kernel.machine.Transition;

/**
 * What of an endpoint's machines a run has reached.
 *
 * @param endpoint its name in the specification
 * @param machines in the endpoint's order
 */
public record CoverageSummary(String endpoint, List<Machine> machines) {

    /**
     * What of one machine was reached.
     *
     * @param states by being left or stayed in, or entered
     * @param explicit transitions that the specification names
     * @param refusals conditions that were seen to fail
     * @param implicit pairs of state and event that only a rule for unnamed events covers
     * @param missed the explicit transitions and refusals that were not taken
     */
    public record Machine(
            String name, Ratio states, Ratio explicit, Ratio refusals, Ratio implicit, List<Transition> missed) {}

    /** So many of so many. */
    public record Ratio(int reached, int all) {
        @Override
        public String toString() {
            return all == 0 ? "-" : reached + "/" + all + " (" + 100 * reached / all + " %)";
        }
    }

    /** Holds what a recorder saw against what there is. */
    public static CoverageSummary of(String endpoint, List<MachineDescription> machines, TransitionRecorder recorder) {
        Map<String, Long> counts = recorder.counts(endpoint);
        return new CoverageSummary(
                endpoint, machines.stream().map(m -> machine(m, counts)).toList());
    }

    private static Machine machine(MachineDescription machine, Map<String, Long> counts) {
        List<Transition> missed = new ArrayList<>();
        for (Transition transition : machine.transitions()) {
            if (transition.kind() != Transition.Kind.IMPLICIT && !counts.containsKey(transition.id())) {
                missed.add(transition);
            }
        }
        return new Machine(
                machine.name(),
                states(machine, counts),
                ratio(machine, Transition.Kind.EXPLICIT, counts),
                ratio(machine, Transition.Kind.REFUSAL, counts),
                ratio(machine, Transition.Kind.IMPLICIT, counts),
                List.copyOf(missed));
    }

    private static Ratio states(MachineDescription machine, Map<String, Long> counts) {
        long reached = machine.states().stream()
                .filter(state -> state.isInitial()
                        || machine.transitions().stream()
                                .anyMatch(t -> counts.containsKey(t.id())
                                        && (t.from().equals(state.label()) || t.to().equals(state.label()))))
                .count();
        return new Ratio((int) reached, machine.states().size());
    }

    private static Ratio ratio(MachineDescription machine, Transition.Kind kind, Map<String, Long> counts) {
        List<Transition> all =
                machine.transitions().stream().filter(t -> t.kind() == kind).toList();
        return new Ratio(
                (int) all.stream().filter(t -> counts.containsKey(t.id())).count(), all.size());
    }
}
