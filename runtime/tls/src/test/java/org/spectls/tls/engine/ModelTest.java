package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spectls.compiler.Compilation;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.SourceSet;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.prove.proof.ProofFiles;
import org.spectls.prove.run.Outcome;
import org.spectls.prove.run.TlaValue;
import org.spectls.prove.run.Tlc;
import org.spectls.prove.run.TraceState;
import org.spectls.prove.tla.Scenario;
import org.spectls.prove.tla.TlaExport;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.ClientAuthentication;
import org.spectls.tls.protocol.wire.NamedGroup;
import org.spectls.tls.protocol.wire.SignatureScheme;

/**
 * What the model checker explores is what the stack does: the model is told that two sides never meet, and its
 * counterexample is a handshake, of which the stack makes the same transitions.
 */
class ModelTest {
    private static final Path SPECIFICATION = Path.of("../../spec");
    private static final String NEVER_MEET = """
            /// The handshake is the counterexample.
            property they_never_meet of Client: never in Connected && peer in Connected
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void goesThroughTheSameHandshake() throws IOException, InterruptedException {
        Loop loop = new Loop(
                        configuration(CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256),
                        configuration(CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256),
                        KeyKind.ECDSA_P256,
                        Loop.AUTHORITY.anchors())
                .handshake();

        assertSame(modelled("ecdhe"), loop);
    }

    @Test
    void goesThroughTheSameHandshakeWithAClientThatProvesWhoItIs() throws IOException, InterruptedException {
        Loop loop = new Loop(
                        configuration(CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256)
                                .credentials(List.of(ServerCredentials.of(
                                        Loop.AUTHORITY.issueClient(KeyKind.ECDSA_P256, "client")))),
                        configuration(CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256)
                                .clientAuth(ClientAuthentication.REQUIRED),
                        KeyKind.ECDSA_P256,
                        Loop.AUTHORITY.anchors())
                .handshake();

        assertSame(modelled("client_authentication"), loop);
    }

    private static Configuration.Builder configuration(CipherSuite suite) {
        return Configuration.builder()
                .cipherSuites(List.of(suite))
                .groups(List.of(NamedGroup.SECP256R1))
                .signatureSchemes(List.of(SignatureScheme.ECDSA_SECP256R1_SHA256))
                .sessionTickets(false);
    }

    private static void assertSame(List<TraceState> trace, Loop loop) {
        for (String side : List.of("Client", "Server")) {
            List<String> stack = loop.transitions.stream()
                    .filter(transition -> transition.startsWith(side + " "))
                    .map(transition -> transition.substring(side.length() + 1))
                    .filter(ModelTest::isOfMessages)
                    .toList();
            assertThat(transitions(trace, side))
                    .containsExactlyElementsOf(stack)
                    .hasSizeGreaterThan(10);
        }
    }

    /** The model has a record for each message, the stack puts a flight into one. */
    private static boolean isOfMessages(String transition) {
        return !transition.endsWith(".record_header") && !transition.contains(".opened/");
    }

    private List<TraceState> modelled(String name) throws IOException, InterruptedException {
        ProofFiles files = ProofFiles.read(SPECIFICATION);
        Scenario scenario = files.scenarios().stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow()
                .within("Moves", "0")
                .watching(List.of("they_never_meet"));
        Outcome outcome = new Tlc(1)
                .explore(
                        new TlaExport(model()).files(files.primitives(), files.environment(), List.of(scenario)),
                        TlaExport.moduleOf(scenario),
                        progress -> {});
        assertThat(outcome.problem()).isEmpty();
        assertThat(outcome.violated()).contains("they_never_meet_of_Client");
        return outcome.trace();
    }

    private Model model() throws IOException {
        try (Stream<Path> sources = Files.walk(SPECIFICATION)) {
            for (Path source : sources.filter(Files::isRegularFile)
                    .filter(path -> path.toString().endsWith(SourceSet.EXTENSION))
                    .toList()) {
                Path copy = folder.resolve(SPECIFICATION.relativize(source));
                Files.createDirectories(Optional.ofNullable(copy.getParent()).orElse(folder));
                Files.copy(source, copy);
            }
        }
        Files.writeString(folder.resolve("handshake.tls"), NEVER_MEET);
        Compilation compilation = Compilation.of(SourceSet.read(folder));
        assertThat(compilation.errors()).isEmpty();
        return compilation.model().orElseThrow();
    }

    private static List<String> transitions(List<TraceState> trace, String side) {
        List<String> transitions = new ArrayList<>();
        for (TraceState state : trace) {
            TlaValue last = Optional.ofNullable(state.variables().get("last")).orElseThrow();
            for (TlaValue step : last.field(side).orElseThrow().elements()) {
                for (TlaValue happening : step.field("did").orElseThrow().elements()) {
                    if (happening.elements().get(0).text().equals("fired")) {
                        transitions.add(happening.elements().get(1).text());
                    }
                }
            }
        }
        return transitions.stream().filter(ModelTest::isOfMessages).toList();
    }
}
