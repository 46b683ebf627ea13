package org.spectls.interop.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Facts;
import org.spectls.interop.feature.Feature;
import org.spectls.interop.feature.Features;
import org.spectls.interop.feature.Side;

class InteropRunTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void passesWhenBothSidesTellWhatIsExpected() throws IOException {
        Outcome outcome = outcome(FakePeer.GOOD, FakePeer.GOOD);

        assertThat(outcome.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(outcome.detail()).isEqualTo("Fake client: version = TLS 1.2\nFake server: version = TLS 1.2");
    }

    @Test
    void failsWhenASideTellsSomethingElse() throws IOException {
        Outcome outcome = outcome(FakePeer.GOOD, new FakePeer(Facts.NONE.with(Fact.VERSION, "TLS 1.1")));

        assertThat(outcome.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(outcome.detail()).isEqualTo("Fake server: version is TLS 1.1, expected TLS 1.2");
    }

    @Test
    void failsWhenASideKeepsSilent() throws IOException {
        Outcome outcome = outcome(FakePeer.GOOD, new FakePeer(Facts.NONE));

        assertThat(outcome.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(outcome.detail()).isEqualTo("Fake server did not tell version");
    }

    @Test
    void triesAgainOnceWhenNobodyCanReadWhatASideTells() throws IOException {
        Outcome once = outcome(FakePeer.GOOD, good().garbling(1));
        Outcome twice = outcome(FakePeer.GOOD, good().garbling(2));

        assertThat(once.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(twice.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(twice.detail()).isEqualTo("twice: vererssiion");
    }

    @Test
    void passesWhenBothSidesTellTheSameOfWhatNobodyCanForesee() throws IOException {
        Outcome outcome = outcome("export", exporting("a1"), exporting("a1"));

        assertThat(outcome.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(outcome.detail()).endsWith("exported: the same at both sides");
    }

    @Test
    void failsWhenTheyTellDifferentThings() throws IOException {
        Outcome outcome = outcome("export", exporting("a1"), exporting("b2"));

        assertThat(outcome.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(outcome.detail()).isEqualTo("exported is a1 at the client, b2 at the server");
    }

    @Test
    void failsWhenOneOfThemKeepsItToItself() throws IOException {
        assertThat(outcome("export", FakePeer.GOOD, FakePeer.GOOD).detail())
                .isEqualTo("exported is nothing at the client, nothing at the server");
    }

    @Test
    void skipsAPeerThatIsMissingUnlessItIsInsistedOn() throws IOException {
        FakePeer missing = new FakePeer(Facts.NONE).missing("fake is not installed");

        Outcome outcome = outcome(FakePeer.GOOD, missing);
        assertThat(outcome.verdict()).isEqualTo(Verdict.SKIPPED);
        assertThat(outcome.detail()).isEqualTo("fake is not installed");

        Settings insisting = new Settings(1, PATIENCE, true, System::nanoTime);
        assertThat(outcome(FakePeer.GOOD, missing, insisting).verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void tellsWhoLacksAFeature() throws IOException {
        FakePeer lacking = new FakePeer(Facts.NONE).lacking("is too old");

        Outcome theirs = outcome(FakePeer.GOOD, lacking);
        assertThat(theirs.verdict()).isEqualTo(Verdict.SKIPPED);
        assertThat(theirs.detail()).isEqualTo("Fake: is too old");
        assertThat(outcome(lacking, FakePeer.GOOD).verdict()).isEqualTo(Verdict.NOT_OURS);
    }

    @Test
    void endsWhatHangsWithAllThatItStarted() throws IOException {
        FakePeer hanging = new FakePeer(Facts.NONE.with(Fact.VERSION, "TLS 1.2"))
                .waitingFor("sh", "-c", "echo started; sleep 1000 & sleep 1001");
        Settings impatient = new Settings(1, Duration.ofSeconds(1), false, System::nanoTime);

        Outcome outcome = outcome(hanging, FakePeer.GOOD, impatient);

        assertThat(outcome.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(outcome.detail()).isEqualTo("not over after 1 s");
        assertThat(outcome.transcript()).contains("== sh -c").contains("started");
        assertThat(ProcessHandle.allProcesses().filter(ProcessHandle::isAlive))
                .noneMatch(process -> process.info().commandLine().orElse("").matches("(.*/)?sleep 100[01]"));
    }

    @Test
    void keepsTheOrderOfCells() throws IOException {
        List<Cell> cells = Features.all().stream()
                .filter(feature -> feature.id().startsWith("version."))
                .map(feature -> new Cell(feature, FakePeer.GOOD, Side.CLIENT))
                .toList();
        List<Outcome> seen = new ArrayList<>();

        List<Outcome> outcomes =
                new Interop(FakePeer.GOOD, new Settings(1, PATIENCE, false, System::nanoTime)).run(cells, seen::add);

        assertThat(outcomes).extracting(Outcome::cell).containsExactlyElementsOf(cells);
        assertThat(seen).containsExactlyElementsOf(outcomes);
    }

    private static FakePeer good() {
        return new FakePeer(Facts.NONE.with(Fact.VERSION, "TLS 1.2"));
    }

    private static FakePeer exporting(String material) {
        return new FakePeer(Facts.NONE.with(Fact.VERSION, "TLS 1.2").with(Fact.EXPORTED, material));
    }

    private static Outcome outcome(String id, FakePeer ours, FakePeer peer) throws IOException {
        Feature named = Features.all().stream()
                .filter(feature -> feature.id().equals(id))
                .findFirst()
                .orElseThrow();
        return new Interop(ours, new Settings(1, PATIENCE, false, System::nanoTime))
                .run(List.of(new Cell(named, peer, Side.CLIENT)), done -> {})
                .get(0);
    }

    private static Outcome outcome(FakePeer ours, FakePeer peer) throws IOException {
        return outcome(ours, peer, new Settings(1, PATIENCE, false, System::nanoTime));
    }

    private static Outcome outcome(FakePeer ours, FakePeer peer, Settings settings) throws IOException {
        Cell cell = new Cell(Features.all().get(0), peer, Side.CLIENT);
        return new Interop(ours, settings).run(List.of(cell), done -> {}).get(0);
    }
}
