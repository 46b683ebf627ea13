package org.spectls.cli.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spectls.compiler.Compilation;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.SourceSet;
import org.spectls.prove.proof.ProofFiles;
import org.spectls.prove.proof.Prover;
import org.spectls.prove.proof.ScenarioProof;
import org.spectls.prove.proof.Verdict;
import org.spectls.prove.run.Tlc;
import org.spectls.prove.tla.Scenario;

/** What the specification's properties are worth. */
class ScenariosTest {
    private static final Path SPEC = Path.of("../../spec");

    @Test
    void aHandshakeThatNobodyDisturbsHoldsAllProperties() throws Exception {
        holds(scenarios().findFirst().orElseThrow().within("Moves", "0"));
    }

    @Tag("prove")
    @ParameterizedTest
    @MethodSource("scenarios")
    void aScenarioHoldsAllProperties(Scenario scenario) throws Exception {
        holds(scenario);
    }

    private static void holds(Scenario scenario) throws IOException, InterruptedException {
        Model model = Compilation.of(SourceSet.read(SPEC)).model().orElseThrow();
        Tlc tlc = new Tlc(Runtime.getRuntime().availableProcessors());
        ScenarioProof proof = new Prover(model, ProofFiles.read(SPEC), tlc, () -> 0).prove(scenario, progress -> {});

        assertThat(proof.judgements()).isNotEmpty().allMatch(judgement -> judgement.verdict() == Verdict.HOLDS);
    }

    static Stream<Scenario> scenarios() throws IOException {
        return ProofFiles.read(SPEC).scenarios().stream();
    }
}
