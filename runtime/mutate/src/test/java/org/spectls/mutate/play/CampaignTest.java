package org.spectls.mutate.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.SourceSet;
import org.spectls.mutate.Campaign;
import org.spectls.mutate.Workbench;
import org.spectls.mutate.operator.Mutant;
import org.spectls.mutate.operator.Operators;
import org.spectls.mutate.report.Equivalents;
import org.spectls.mutate.report.Findings;
import org.spectls.mutate.report.HtmlReport;
import org.spectls.mutate.report.JsonReport;
import org.spectls.puppet.run.World;
import org.spectls.suite.Specification;

/** All mutants of TLS, as {@code spectls mutate} tries them. No build has the time: see spec/doc/mutants.md. */
@Tag("campaign")
class CampaignTest {
    private static final Path EQUIVALENT = Path.of("../../spec/mutants/equivalent.yaml");
    private static final Path REPORT = Path.of("target/spectls-mutants");
    private static final int ROUTES = 200;

    @Test
    void eachIsKilledOrExplained() throws IOException, InterruptedException {
        SourceSet sources = Specification.sources();
        Model original = Specification.model();
        List<Mutant> all = Operators.mutants(sources, original);
        Plays plays = Plays.of(World.create(), original, 1, 2, () -> {});
        Campaign campaign =
                new Campaign(new Workbench(sources), () -> List.of(Plays.formats(original), plays.suites(0, ROUTES)), 2);
        Findings findings = new Findings(sources, all, campaign.run(all, result -> {}), Equivalents.read(EQUIVALENT));
        Files.createDirectories(REPORT);
        Files.writeString(REPORT.resolve("mutants.json"), JsonReport.of(findings));
        Files.writeString(REPORT.resolve("mutants.html"), HtmlReport.of(findings));
        assertThat(findings.complaints()).isEmpty();
    }
}
