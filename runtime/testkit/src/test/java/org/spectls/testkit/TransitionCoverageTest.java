package org.spectls.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

class TransitionCoverageTest {

    @Test
    void publishesWhatAllTestsOfAClassReached() {
        Reports reports = new Reports();

        TestExecutionSummary summary = run(reports, OpensAndSlams.class);

        assertThat(summary.getTestsSucceededCount()).isEqualTo(2);
        assertThat(reports.entries)
                .containsExactly(
                        Map.entry("transition:House/Door.Open.slam", "1"),
                        Map.entry("transition:House/Door.Shut.open", "3"));
        assertThat(reports.publishers).containsOnlyKeys(OpensAndSlams.class.getSimpleName());
    }

    @Test
    void keepsClassesApart() {
        Reports reports = new Reports();

        TestExecutionSummary summary = run(reports, OpensAndSlams.class, Locks.class);

        assertThat(summary.getTestsSucceededCount()).isEqualTo(3);
        assertThat(reports.publishers)
                .containsEntry(OpensAndSlams.class.getSimpleName(), 2)
                .containsEntry(Locks.class.getSimpleName(), 1);
    }

    @Test
    void suppliesNothingElse() {
        TestExecutionSummary summary = run(new Reports(), WantsAText.class);

        assertThat(summary.getFailures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.getException()).hasMessageContaining("ParameterResolver"));
    }

    private static TestExecutionSummary run(Reports reports, Class<?>... classes) {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
        for (Class<?> type : classes) {
            request.selectors(selectClass(type));
        }
        LauncherFactory.create().execute(request.build(), summary, reports);
        return summary.getSummary();
    }

    /** Collects what test classes publish. */
    private static final class Reports implements TestExecutionListener {
        final Map<String, String> entries = new TreeMap<>();
        final Map<String, Integer> publishers = new TreeMap<>();

        @Override
        public void reportingEntryPublished(TestIdentifier identifier, ReportEntry entry) {
            entries.putAll(entry.getKeyValuePairs());
            publishers.merge(identifier.getDisplayName().replaceFirst(".*\\$", ""), 1, Integer::sum);
        }
    }

    @ExtendWith(TransitionCoverage.class)
    static class OpensAndSlams {
        @BeforeAll
        static void open(TransitionRecorder recorder) {
            recorder.onTransition("House", Door.OPEN, 0);
        }

        @Test
        void opens(TransitionRecorder recorder) {
            recorder.onTransition("House", Door.OPEN, 0);
        }

        @Test
        void opensAndSlams(TransitionRecorder recorder) {
            recorder.onTransition("House", Door.OPEN, 0);
            recorder.onTransition("House", Door.SLAM, 0);
        }
    }

    @ExtendWith(TransitionCoverage.class)
    static class Locks {
        @Test
        void locks(TransitionRecorder recorder) {
            recorder.onTransition("House", Door.LOCK, 0);
        }
    }

    @ExtendWith(TransitionCoverage.class)
    static class WantsAText {
        @Test
        void wants(String text) {
            assertThat(text).isEmpty();
        }
    }
}
