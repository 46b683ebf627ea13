package org.spectls.prove.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spectls.compiler.Compilation;
import org.spectls.compiler.source.SourceSet;
import org.spectls.prove.chart.Chart;
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

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsFound(Fault fault) throws Exception {
        Map<String, Optional<Chart>> violations =
                prover(fault.in(Lamp.sources()), Lamp.files()).violations(fault.scenario());

        assertThat(violations.keySet()).isEqualTo(fault.violates());
    }

    @Test
    void aViolationIsToldInTheSpecificationsWords() throws Exception {
        Fault fault = faults().findFirst().orElseThrow();
        Map<String, Optional<Chart>> violations =
                prover(fault.in(Lamp.sources()), Lamp.files()).violations(fault.scenario());

        assertThat(TextChart.of(
                        violations.getOrDefault("proof_first", Optional.empty()).orElseThrow()))
                .isEqualTo("""
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
