package org.spectls.cli.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spectls.compiler.Compilation;
import org.spectls.compiler.model.Definition.PropertyDef;
import org.spectls.compiler.source.SourceSet;
import org.spectls.prove.fault.Fault;
import org.spectls.prove.proof.ProofFiles;
import org.spectls.prove.proof.Prover;
import org.spectls.prove.run.Tlc;

/** No property holds for want of an occasion: for each there is a fault that violates it, and nothing else. */
class SeededFaultsTest {
    private static final Path SPEC = Path.of("../../spec");

    @ParameterizedTest
    @MethodSource("quick")
    void aFaultIsFound(Fault fault) throws Exception {
        tryOut(fault);
    }

    @Tag("prove")
    @ParameterizedTest
    @MethodSource("others")
    void anotherFaultIsFound(Fault fault) throws Exception {
        tryOut(fault);
    }

    /** So that a change of the specification tells at once, although these are tried out seldom. */
    @ParameterizedTest
    @MethodSource("others")
    void anotherFaultFitsTheSpecification(Fault fault) throws IOException {
        assertThat(Compilation.of(fault.in(SourceSet.read(SPEC))).errors()).isEmpty();
    }

    @Test
    void eachPropertyHasAFaultThatViolatesIt() throws IOException {
        Set<String> violated = new TreeSet<>();
        faults().forEach(fault -> violated.addAll(fault.violates()));

        assertThat(violated)
                .containsExactlyInAnyOrderElementsOf(
                        Compilation.of(SourceSet.read(SPEC)).model().orElseThrow().properties().stream()
                                .map(PropertyDef::name)
                                .distinct()
                                .toList());
    }

    private static void tryOut(Fault fault) throws IOException, InterruptedException {
        Compilation compilation = Compilation.of(fault.in(SourceSet.read(SPEC)));
        assertThat(compilation.errors()).isEmpty();
        Prover prover = new Prover(
                compilation.model().orElseThrow(),
                ProofFiles.read(SPEC),
                new Tlc(Runtime.getRuntime().availableProcessors()),
                () -> 0);

        assertThat(prover.violated(fault.scenario())).isEqualTo(fault.violates());
    }

    static Stream<Fault> quick() throws IOException {
        return faults().stream().filter(Fault::quick);
    }

    static Stream<Fault> others() throws IOException {
        return faults().stream().filter(fault -> !fault.quick());
    }

    private static List<Fault> faults() throws IOException {
        return Fault.read(
                Files.readString(SPEC.resolve("properties/faults.yaml")),
                ProofFiles.read(SPEC).scenarios());
    }
}
