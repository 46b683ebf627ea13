package org.spectls.mutate.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.SourceSet;
import org.spectls.mutate.Campaign;
import org.spectls.mutate.Killer;
import org.spectls.mutate.Result;
import org.spectls.mutate.Workbench;
import org.spectls.mutate.operator.Mutant;
import org.spectls.mutate.operator.Operators;
import org.spectls.mutate.report.Equivalents;
import org.spectls.mutate.report.Findings;
import org.spectls.puppet.run.World;
import org.spectls.suite.Specification;

/** Some of the mutants of TLS, tried as {@code spectls mutate} tries all of them. */
@Tag("prove")
class CampaignTest {
    private static final Path EQUIVALENT = Path.of("../../spec/mutants/equivalent.yaml");
    private static final int SAMPLE = 100;

    /** One of the routes in so many; those of a role that are played with a mutant. */
    private static final int SHARE = 8;

    private static final int ROUTES = 100;

    @Test
    void eachOfASampleIsNoticedOrExplained() throws IOException, InterruptedException {
        SourceSet sources = Specification.sources();
        Model original = Specification.model();
        List<Mutant> all = Operators.mutants(sources, original);
        List<Mutant> sample = new ArrayList<>(all);
        Collections.shuffle(sample, new Random(2));
        Dialogues dialogues = Told.to(original);
        Plays plays = Plays.of(World.create(), original, SHARE, 2, () -> {});

        List<Result> results = new Campaign(new Workbench(sources), () -> killers(original, dialogues, plays), 2)
                .run(sample.subList(0, SAMPLE), result -> {});

        assertThat(new Findings(sources, all, results, Equivalents.read(EQUIVALENT)).unexplained())
                .extracting(result -> result.mutant().id())
                .isEmpty();
    }

    private static List<Killer> killers(Model original, Dialogues dialogues, Plays plays) {
        return List.of(Plays.formats(original), dialogues.tests(), plays.suites(0, ROUTES));
    }
}
