package org.spectls.coverage.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.spectls.coverage.measure.Feasibility.Verdict;
import org.spectls.coverage.measure.Item.Status;
import org.spectls.coverage.testing.Doors;
import org.spectls.coverage.testing.Doubt;

/** Of a decision {@code a && (b || c)}, looked at from left to right, beside one of a single atom. */
class DecisionsTest {
    private static final String DECISION = "Door.Shut.push/fits";

    @Test
    void anAtomCountsForEachValueThatItHad() {
        Coverage coverage = measure("0--=0", "10-=0", "101=1");

        assertThat(statuses(coverage, Metric.ATOMS))
                .containsEntry("Door.Shut.push/fits[0]=true", Status.COVERED)
                .containsEntry("Door.Shut.push/fits[0]=false", Status.COVERED)
                .containsEntry("Door.Shut.push/fits[1]=true", Status.MISSING)
                .containsEntry("Door.Shut.push/fits[1]=false", Status.COVERED)
                .containsEntry("Door.Shut.push/fits[2]=true", Status.COVERED)
                .containsEntry("Door.Shut.push/fits[2]=false", Status.MISSING);
    }

    @Test
    void anAtomHasItsSayWhenItAloneChangesTheOutcome() {
        assertThat(covered("11-=1", "0--=0")).containsExactly("Door.Shut.push/fits[0]");
        assertThat(covered("11-=1", "0--=0", "100=0"))
                .containsExactly("Door.Shut.push/fits[0]", "Door.Shut.push/fits[1]");
        assertThat(covered("11-=1", "0--=0", "100=0", "101=1"))
                .containsExactly("Door.Shut.push/fits[0]", "Door.Shut.push/fits[1]", "Door.Shut.push/fits[2]");
    }

    @Test
    void anotherAtomThatDiffersSpoilsIt() {
        assertThat(covered("101=1", "100=0", "11-=1")).doesNotContain("Door.Shut.push/fits[0]");
        assertThat(covered("110=1", "101=0")).isEmpty();
        assertThat(covered("11-=1", "10-=1")).isEmpty();
    }

    @Test
    void valuesThatCannotBeAreNotCounted() {
        Feasibility neverFalse = new Doubt() {
            @Override
            public Verdict atom(String decision, int atom, boolean value) {
                return atom == 1 && !value ? Verdict.never("b holds always") : super.atom(decision, atom, value);
            }

            @Override
            public Verdict decides(String decision, int atom, boolean value) {
                return atom(decision, atom, value);
            }
        };
        Coverage coverage = Coverage.of(Doors.model(), Doors.decided(DECISION, "11-=1"), house -> neverFalse);

        assertThat(coverage.ratio(Metric.ATOMS)).isEqualTo(new Ratio(2, 7));
        assertThat(statuses(coverage, Metric.MCDC)).containsEntry("Door.Shut.push/fits[1]", Status.INFEASIBLE);
    }

    @Test
    void vectorsOfOtherDecisionsAreNotMixedUp() {
        Coverage coverage = Coverage.of(Doors.model(), Doors.decided(DECISION + "#2", "11-=1"));

        assertThat(coverage.ratio(Metric.ATOMS)).isEqualTo(new Ratio(0, 8));
    }

    @Test
    void aPropertyIsCoveredWhenSomeRunExercisedIt() {
        assertThat(statuses(measure("11-=1"), Metric.PROPERTIES))
                .containsExactly(Map.entry("shut_again", Status.COVERED));
    }

    private static List<String> covered(String... vectors) {
        return statuses(measure(vectors), Metric.MCDC).entrySet().stream()
                .filter(item -> item.getValue() == Status.COVERED)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Coverage measure(String... vectors) {
        return Coverage.of(Doors.model(), Doors.decided(DECISION, vectors));
    }

    private static Map<String, Status> statuses(Coverage coverage, Metric metric) {
        Map<String, Status> statuses = new TreeMap<>();
        coverage.endpoints().get(0).items(metric).forEach(item -> statuses.put(item.id(), item.status()));
        return statuses;
    }
}
