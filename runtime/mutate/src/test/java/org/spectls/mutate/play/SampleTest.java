package org.spectls.mutate.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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
import org.spectls.puppet.run.World;
import org.spectls.suite.Specification;

/** Some of the mutants of TLS, tried on some of the routes; {@link CampaignTest} tries all of them on all. */
@Tag("campaign")
class SampleTest {
    private static final SourceSet SOURCES = Specification.sources();
    private static final Model ORIGINAL = Specification.model();
    private static final List<Mutant> MUTANTS = Operators.mutants(SOURCES, ORIGINAL);

    /** One route in so many. */
    private static final int SHARE = 60;

    private static final int ROUTES = 40;
    private static final int SAMPLE = 24;

    private static final Plays PLAYS = plays();

    /** Otherwise no kill would mean anything. */
    @Test
    void nobodyTakesTheOriginalForAMutant() {
        Mutant none = new Mutant("none", "none", "none", "handshake/client.tls", 1, new Edit(0, 0, ""));
        Specimen original = new Specimen(none, ORIGINAL, new Span("nowhere.tls", 1, 1, 1, 1), Set.of());
        Killer suites = PLAYS.suites(ROUTES);
        assertThat(suites.tries(original)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "finish:effect-dropped:raise-protect_writes-keys",
                "finish:effects-reordered:raise-protect_writes-keys",
                "CipherSuite.TLS_PSK_WITH_AES_128_GCM_SHA256:member-exchanged:aes_128_gcm-aes_256_gcm",
                "NamedGroup.secp521r1:number-changed:25+1",
                "ClientFinishes.AwaitFinished.Finished:require-removed:decrypt_error"
            })
    void theSuitesNotice(String id) throws InterruptedException {
        Result result = tryAll(List.of(mutant(id))).get(0);
        assertThat(Objects.requireNonNull(result.kill().orElse(null), id).by()).isEqualTo(By.SUITES);
    }

    @Test
    void mostOfASampleAreNoticed() throws InterruptedException {
        List<Mutant> sample = new ArrayList<>(MUTANTS);
        Collections.shuffle(sample, new Random(1));
        List<Result> results = tryAll(sample.subList(0, SAMPLE));
        assertThat(results.stream()
                        .filter(result -> result.kill().isEmpty())
                        .map(result -> result.mutant().id()))
                .hasSizeLessThanOrEqualTo(SAMPLE / 3);
        assertThat(results).anyMatch(result -> isKilledBy(result, By.CHECKER));
        assertThat(results).anyMatch(result -> isKilledBy(result, By.SUITES));
    }

    private static List<Result> tryAll(List<Mutant> mutants) throws InterruptedException {
        Campaign campaign =
                new Campaign(new Workbench(SOURCES), () -> List.of(PLAYS.suites(ROUTES)), 2);
        return campaign.run(mutants, result -> {});
    }

    private static boolean isKilledBy(Result result, By by) {
        return result.kill().filter(kill -> kill.by() == by).isPresent();
    }

    private static Mutant mutant(String id) {
        return MUTANTS.stream()
                .filter(mutant -> mutant.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Plays plays() {
        try {
            return Plays.of(World.create(), ORIGINAL, SHARE, 2, () -> {});
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
