package org.spectls.mutate.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
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
import org.spectls.suite.Specification;

/** Some of the mutants of TLS are told what the engine's tests told; {@link CampaignTest} asks the suites, too. */
@TestInstance(Lifecycle.PER_CLASS)
class SampleTest {
    private static final int SAMPLE = 25;

    /** Tests alone do not notice all. */
    private static final int LEAST_KILLED = 20;

    private final SourceSet sources = Specification.sources();
    private final Model original = Specification.model();
    private final List<Mutant> mutants = Operators.mutants(sources, original);
    private final Dialogues dialogues = Told.to(original);

    @Test
    void theDialoguesAreOfThisSpecification() {
        assertThat(dialogues.size()).isGreaterThan(1_000);
        assertThat(dialogues.useless()).isZero();
    }

    @Test
    void machinesAreReorderedOnlyIfTheyHearTheSame() {
        assertThat(mutants)
                .extracting(Mutant::id)
                .contains("Client:machines-reordered:AlertProtocol")
                .doesNotContain("Client:machines-reordered:RecordRead");
    }

    /** Otherwise no kill would mean anything. */
    @Test
    void nobodyTakesTheOriginalForAMutant() {
        Mutant none = new Mutant("none", "none", "none", "handshake/client.tls", 1, new Edit(0, 0, ""));
        Specimen same = new Specimen(none, original, new Span("nowhere.tls", 1, 1, 1, 1), Set.of());
        assertThat(dialogues.tests().tries(same)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "finish:effects-reordered:raise-protect_writes-keys",
                "octets_of:number-changed:2048-1",
                // Nothing but octets far into a message tells it.
                "client_hello:elements-reordered:record_size_limit-=>-RecordSizeLimit-limit-=-rec",
                "resumes:condition-dropped:only-client_auth-!=-ClientAuthentication.require",
                "ServerHandshake.Connected.renegotiation_declined:target-moved:stay-ignore"
            })
    void theTestsNotice(String id) {
        Mutant mutant = mutants.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        Workbench workbench = new Workbench(sources);
        Model model = workbench.compile(mutant).model().orElseThrow();
        assertThat(dialogues.tests().tries(workbench.specimen(mutant, model))).isPresent();
    }

    @Test
    void mostOfASampleAreNoticed() throws InterruptedException {
        List<Mutant> sample = new ArrayList<>(mutants);
        Collections.shuffle(sample, new Random(1));
        List<By> killers = killers(tryAll(sample.subList(0, SAMPLE)));
        assertThat(killers).hasSizeGreaterThanOrEqualTo(LEAST_KILLED).contains(By.CHECKER, By.TESTS);
    }

    private List<Result> tryAll(List<Mutant> some) throws InterruptedException {
        List<Killer> asked = List.of(Plays.formats(original), dialogues.tests());
        return new Campaign(new Workbench(sources), () -> asked, 1).run(some, result -> {});
    }

    private static List<By> killers(List<Result> results) {
        return results.stream()
                .flatMap(result -> result.kill().stream())
                .map(kill -> kill.by())
                .toList();
    }
}
