package org.spectls.prove.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spectls.compiler.Compilation;
import org.spectls.compiler.source.SourceSet;
import org.spectls.prove.chart.TextChart;
import org.spectls.prove.fault.Fault;
import org.spectls.prove.run.Progress;
import org.spectls.prove.run.Tlc;
import org.spectls.prove.tla.Scenario;

/** A protocol that is not TLS, from its text to the verdict. */
class ProverTest {

    @Test
    void theLampHoldsItsProperties() throws Exception {
        List<Progress> progress = new ArrayList<>();
        ScenarioProof proof = prover(Lamp.sources(), Lamp.files()).prove(scenario(), progress::add);

        assertThat(proof.judgements()).allMatch(judgement -> judgement.verdict() == Verdict.HOLDS);
        assertThat(proof.judgements())
                .extracting(Judgement::property)
                .containsExactly("proof_first", "one_welcome", "quiet_at_night", "last_word", "last_word", "welcome");
        assertThat(proof.explored().queued()).isZero();
        assertThat(progress).last().isEqualTo(proof.explored());
    }

    @Test
    void severalScenariosAreExploredAtATime() throws Exception {
        Scenario dimming = scenario();
        List<Standing> standings = new ArrayList<>();
        List<ScenarioProof> proofs = new Explorations(prover(Lamp.sources(), Lamp.files()), 2)
                .prove(List.of(dimming.within("Losses", "0"), dimming), standings::add);

        assertThat(proofs).allMatch(ScenarioProof::holds);
        assertThat(proofs.get(0).explored().distinct())
                .isLessThan(proofs.get(1).explored().distinct());
        assertThat(standings).last().extracting(Standing::done).isEqualTo(2);
    }

    @Test
    void aScenarioThatCannotBeExploredStopsTheOthers() throws Exception {
        ProofFiles broken = new ProofFiles(
                Lamp.files().primitives(), Lamp.files().environment().replace("Init ==", "Init == ="), List.of());
        Explorations explorations = new Explorations(prover(Lamp.sources(), broken), 1);

        assertThatThrownBy(() -> explorations.prove(List.of(scenario(), scenario()), standing -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("dimming");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsFound(Fault fault) throws Exception {
        assertThat(prover(fault.in(Lamp.sources()), Lamp.files()).violated(fault.scenario()))
                .isEqualTo(fault.violates());
    }

    @Test
    void aViolationIsToldInTheSpecificationsWords() throws Exception {
        Fault fault = faults().findFirst().orElseThrow();
        ScenarioProof proof = prover(fault.in(Lamp.sources()), Lamp.files()).prove(fault.scenario(), progress -> {});
        Judgement violated = proof.judgements().stream()
                .filter(judgement -> judgement.verdict() == Verdict.VIOLATED)
                .findFirst()
                .orElseThrow();

        assertThat(violated.property()).isEqualTo("proof_first");
        assertThat(TextChart.of(violated.chart().orElseThrow())).isEqualTo("""
                        Lamp               network                Switch
                             │                                  │ ▸ turn()
                             │                                  │ · SwitchControl.Fresh.turn
                             ◀───────────── Hello ──────────────┤
                             │                                  │ ● SwitchControl in AwaitWelcome
                             │                                  │ ▸ turn()
                             │                                  │ · SwitchControl.AwaitWelcome.turn
                             ◀────────────── Dim ───────────────┤
                        """);
    }

    @Test
    void whatTlcCannotReadIsToldInItsWords() throws Exception {
        ProofFiles broken = new ProofFiles(
                Lamp.files().primitives(), Lamp.files().environment().replace("Init ==", "Init == ="), List.of());
        Prover prover = prover(Lamp.sources(), broken);

        assertThatThrownBy(() -> prover.prove(scenario(), progress -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("TLC cannot explore the scenario dimming:\nTLC ended with ")
                .hasMessageContaining("Environment");
    }

    @Test
    void whatAScenarioReachesIsSaidToBePossible() throws Exception {
        Scenario dimming = scenario();
        Scenario wrong = new Scenario(
                dimming.name(), "", dimming.configuration(), dimming.constants(), List.of("proof_first"), List.of());

        assertThatThrownBy(() -> prover(Lamp.sources(), Lamp.files()).prove(wrong, progress -> {}))
                .hasMessage("the scenario dimming reaches proof_first, which no property says to be possible");
    }

    static Stream<Fault> faults() throws IOException {
        return Fault.read(Lamp.resource("faults.yaml"), Lamp.files().scenarios()).stream();
    }

    private static Scenario scenario() throws IOException {
        return Lamp.files().scenarios().get(0);
    }

    private static Prover prover(SourceSet sources, ProofFiles files) {
        Compilation compilation = Compilation.of(sources);
        assertThat(compilation.errors()).isEmpty();
        return new Prover(compilation.model().orElseThrow(), files, new Tlc(1), () -> 0);
    }
}
