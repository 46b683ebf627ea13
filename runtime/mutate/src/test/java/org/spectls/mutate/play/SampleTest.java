package org.spectls.mutate.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.SourceSet;
import org.spectls.compiler.source.Span;
import org.spectls.mutate.Campaign;
import org.spectls.mutate.Kill.By;
import org.spectls.mutate.Killer;
import org.spectls.mutate.Result;
import org.spectls.mutate.Specimen;
import org.spectls.mutate.Workbench;
import org.spectls.mutate.operator.Edit;
import org.spectls.mutate.operator.Mutant;
import org.spectls.mutate.operator.Operators;
import org.spectls.mutate.report.Equivalents;
import org.spectls.mutate.report.Findings;
import org.spectls.puppet.run.World;
import org.spectls.suite.Specification;

/** Some of the mutants of TLS, tried on some of the routes; {@link CampaignTest} tries all of them on all. */
@Tag("campaign")
@TestInstance(Lifecycle.PER_CLASS)
class SampleTest {
    private static final Path EQUIVALENT = Path.of("../../spec/mutants/equivalent.yaml");

    /** One route in so many. */
    private static final int SHARE = 60;

    private static final int ROUTES = 60;
    private static final int SAMPLE = 60;
    private static final int MOST_SURVIVORS = 12;

    private final SourceSet sources = Specification.sources();
    private final Model original = Specification.model();
    private final List<Mutant> mutants = Operators.mutants(sources, original);
    private final Plays plays = plays(original);

    /** Otherwise no kill would mean anything. */
    @Test
    void nobodyTakesTheOriginalForAMutant() {
        Mutant none = new Mutant("none", "none", "none", "handshake/client.tls", 1, new Edit(0, 0, ""));
        Specimen same = new Specimen(none, original, new Span("nowhere.tls", 1, 1, 1, 1), Set.of());
        assertThat(killers())
                .allSatisfy(killer -> assertThat(killer.tries(same)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "finish:effect-dropped:raise-protect_writes-keys",
                "finish:effects-reordered:raise-protect_writes-keys",
                "CipherSuite.TLS_PSK_WITH_AES_128_GCM_SHA256:member-exchanged:aes_128_gcm-aes_256_gcm",
                "NamedGroup.secp521r1:number-changed:25+1",
                "SchemeAndSignature.signature:number-changed:16-1",
                "ClientFinishes.AwaitFinished.Finished:require-removed:decrypt_error"
            })
    void theSuitesNotice(String id) throws InterruptedException {
        Result result = tryAll(List.of(mutant(id))).get(0);
        assertThat(Objects.requireNonNull(result.kill().orElse(null), id).by()).isEqualTo(By.SUITES);
    }

    /** So many routes do not notice all; those that they did notice are not to be lost. */
    @Test
    void mostOfASampleAreNoticed() throws IOException, InterruptedException {
        List<Mutant> sample = new ArrayList<>(mutants);
        Collections.shuffle(sample, new Random(1));
        List<Result> results = tryAll(sample.subList(0, SAMPLE));
        Findings findings = new Findings(sources, mutants, results, Equivalents.read(EQUIVALENT));
        assertThat(findings.survivors()).hasSizeLessThanOrEqualTo(MOST_SURVIVORS);
        assertThat(results).anyMatch(result -> isKilledBy(result, By.CHECKER));
        assertThat(results).anyMatch(result -> isKilledBy(result, By.SUITES));
    }

    private List<Result> tryAll(List<Mutant> some) throws InterruptedException {
        return new Campaign(new Workbench(sources), this::killers, 2).run(some, result -> {});
    }

    private List<Killer> killers() {
        return List.of(Plays.formats(original), plays.suites(ROUTES));
    }

    private static boolean isKilledBy(Result result, By by) {
        return result.kill().filter(kill -> kill.by() == by).isPresent();
    }

    private Mutant mutant(String id) {
        return mutants.stream()
                .filter(mutant -> mutant.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Plays plays(Model original) {
        try {
            return Plays.of(World.create(), original, SHARE, 2, () -> {});
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
