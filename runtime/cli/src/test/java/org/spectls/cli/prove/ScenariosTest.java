package org.spectls.cli.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.Compilation;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.SourceSet;
import org.spectls.prove.proof.Explorations;
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
        hold(List.of(scenarios().get(0).within("Moves", "0")));
    }

    @Tag("prove")
    @Test
    void allScenariosHoldAllProperties() throws Exception {
        hold(scenarios());
    }

    /** A property that says that something is possible holds nowhere else. */
    @Test
    void whatIsPossibleIsReachedInSomeScenario() throws Exception {
        Set<String> reached = new TreeSet<>();
        scenarios().forEach(scenario -> reached.addAll(scenario.reaches()));

        assertThat(reached).containsExactly("completes", "renegotiates", "resumes");
    }

    private static void hold(List<Scenario> scenarios) throws IOException, InterruptedException {
        Model model = Compilation.of(SourceSet.read(SPEC)).model().orElseThrow();
        Prover prover = new Prover(model, ProofFiles.read(SPEC), new Tlc(1), () -> 0);
        List<ScenarioProof> proofs =
                new Explorations(prover, Runtime.getRuntime().availableProcessors()).prove(scenarios, standing -> {});

        assertThat(proofs)
                .hasSameSizeAs(scenarios)
                .allSatisfy(proof -> assertThat(proof.judgements())
                        .as(proof.name())
                        .isNotEmpty()
                        .allMatch(judgement -> judgement.verdict() == Verdict.HOLDS));
    }

    private static List<Scenario> scenarios() throws IOException {
        return ProofFiles.read(SPEC).scenarios();
    }
}
