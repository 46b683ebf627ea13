package org.spectls.coverage.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spectls.coverage.data.CoverageData;
import org.spectls.coverage.measure.Feasibility.Verdict;
import org.spectls.coverage.measure.Item.Status;
import org.spectls.coverage.testing.Doors;
import org.spectls.coverage.testing.Doubt;

class CoverageTest {
    private static final String FITS = "Door.Shut.push/fits";
    private static final String STICKS = "Door.Shut.push/sticks";
    private static final String WRONG_KEY = "Door.Shut.push!wrong_key";
    private static final String PULL = "Door.Open.pull";
    private static final String SHUTS = "Door.Open.shuts";

    @Test
    void nothingIsCoveredBeforeAnythingHappened() {
        Coverage coverage = measure(CoverageData.empty(Doors.STACK, Doors.SOURCES.fingerprint()));

        assertThat(ratios(coverage))
                .containsEntry(Metric.STATES, new Ratio(0, 2))
                .containsEntry(Metric.EXPLICIT, new Ratio(0, 4))
                .containsEntry(Metric.REFUSALS, new Ratio(0, 1))
                .containsEntry(Metric.IMPLICIT, new Ratio(0, 2))
                .containsEntry(Metric.PAIRS, new Ratio(0, 8))
                .containsEntry(Metric.TIMERS, new Ratio(0, 1));
        assertThat(coverage.recorded()).doesNotContain(Metric.ATOMS, Metric.MCDC, Metric.PROPERTIES);
    }

    @Test
    void countsWhatHappened() {
        Coverage coverage = measure(Doors.walked("Door.Shut.pull", STICKS, FITS, PULL, FITS, SHUTS));

        assertThat(ratios(coverage))
                .containsEntry(Metric.STATES, new Ratio(2, 2))
                .containsEntry(Metric.EXPLICIT, new Ratio(4, 4))
                .containsEntry(Metric.REFUSALS, new Ratio(0, 1))
                .containsEntry(Metric.IMPLICIT, new Ratio(1, 2))
                .containsEntry(Metric.PAIRS, new Ratio(4, 8))
                .containsEntry(Metric.TIMERS, new Ratio(1, 1));
        assertThat(item(coverage, Metric.EXPLICIT, FITS).count()).isEqualTo(2);
        assertThat(item(coverage, Metric.STATES, "Door.Shut").count()).isEqualTo(3);
        assertThat(item(coverage, Metric.STATES, "Door.Open").count()).isEqualTo(2);
    }

    @Test
    void saysWhereItIsWrittenAndWhy() {
        Item refusal = item(measure(Doors.walked(WRONG_KEY)), Metric.REFUSALS, WRONG_KEY);

        assertThat(refusal.status()).isEqualTo(Status.COVERED);
        assertThat(refusal.source()).isEqualTo("door.tls:25");
        assertThat(refusal.citations()).containsExactly("RFC1 2");
    }

    @Test
    void knowsTheShortestWayToWhatIsMissing() {
        Coverage coverage = measure(Doors.walked(STICKS));

        assertThat(item(coverage, Metric.EXPLICIT, SHUTS).verdict().path())
                .extracting(Feasibility.Input::input)
                .containsExactly("call push", "timer Door.shuts");
        assertThat(item(coverage, Metric.PAIRS, PULL + " → " + FITS).verdict().path())
                .extracting(Feasibility.Input::input)
                .containsExactly("call push", "call pull", "call push");
        assertThat(item(coverage, Metric.IMPLICIT, "Door.Open.push").verdict().path())
                .extracting(Feasibility.Input::input)
                .containsExactly("call push", "call push");
        assertThat(item(coverage, Metric.STATES, "Door.Shut").verdict().path())
                .extracting(Feasibility.Input::input)
                .isEmpty();
    }

    @Test
    void whatCannotHappenIsNotCountedUnlessItDid() {
        Feasibility locked = new Doubt() {
            @Override
            public Verdict transition(String id) {
                return id.equals(FITS) || id.equals(STICKS) ? Verdict.never("there is no key") : super.transition(id);
            }
        };
        Coverage coverage = Coverage.of(Doors.model(), Doors.walked(STICKS), house -> locked);

        assertThat(coverage.ratio(Metric.EXPLICIT)).isEqualTo(new Ratio(1, 3));
        assertThat(item(coverage, Metric.EXPLICIT, FITS).status()).isEqualTo(Status.INFEASIBLE);
        assertThat(item(coverage, Metric.EXPLICIT, FITS).verdict().reason()).isEqualTo("there is no key");
        assertThat(item(coverage, Metric.EXPLICIT, STICKS).status()).isEqualTo(Status.COVERED);
    }

    @Test
    void theAnalysisSaysWhatCannotHappen() {
        Item timer = item(measure(Doors.walked(STICKS)), Metric.IMPLICIT, "Door.Shut.shuts");

        assertThat(timer.status()).isEqualTo(Status.INFEASIBLE);
        assertThat(timer.verdict().reason()).contains("shuts");
    }

    @Test
    void showsEndpointsOneByOne() {
        Coverage coverage = measure(Doors.walked(FITS));

        assertThat(coverage.only(Set.of("House")).endpoints()).isEqualTo(coverage.endpoints());
        assertThat(coverage.endpoints().get(0).ratio("Door", Metric.STATES)).isEqualTo(new Ratio(2, 2));
        assertThat(coverage.endpoints().get(0).ratio("Gate", Metric.STATES)).isEqualTo(new Ratio(0, 0));
        assertThatThrownBy(() -> coverage.only(Set.of("Barn"))).hasMessage("there is no endpoint Barn");
    }

    @Test
    void writesRatiosForPeople() {
        assertThat(new Ratio(2, 3)).hasToString("2/3 66%");
        assertThat(new Ratio(999, 1000)).hasToString("999/1000 99%");
        assertThat(new Ratio(3, 3)).hasToString("3/3 100%");
        assertThat(new Ratio(0, 0)).hasToString("-");
        assertThat(new Ratio(0, 0).percent()).isEqualTo(100);
    }

    private static Coverage measure(CoverageData data) {
        return Coverage.of(Doors.model(), data);
    }

    private static Map<Metric, Ratio> ratios(Coverage coverage) {
        Map<Metric, Ratio> ratios = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            ratios.put(metric, coverage.ratio(metric));
        }
        return ratios;
    }

    private static Item item(Coverage coverage, Metric metric, String id) {
        return coverage.endpoints()
                .get(0)
                .items(metric)
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
