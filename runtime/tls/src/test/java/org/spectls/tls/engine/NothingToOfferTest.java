package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spectls.kernel.machine.Refusal;
import org.spectls.kernel.machine.Transition;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.CipherSuite;

/** A client whose configuration leaves nothing that it could go on with says so, and says nothing else. RFC 5246 7.4.1.2. */
class NothingToOfferTest {
    @ParameterizedTest
    @MethodSource("configurations")
    void isRefusedBeforeAnythingIsSent(Consumer<Configuration.Builder> nothing) {
        Loop loop = Side.client().with(nothing).to(Side.server()).handshake();

        Outcome.refused(loop.client, loop.server, "internal_error");
        assertThat(loop.client
                        .ending()
                        .flatMap(Ending::refusal)
                        .map(Refusal::transition)
                        .map(Transition::id))
                .contains("ClientHandshake.Start.connect!nothing_to_offer");
        assertThat(loop.transitions).noneMatch(transition -> transition.contains("AwaitClientHello.ClientHello"));
    }

    static Stream<Consumer<Configuration.Builder>> configurations() {
        return Stream.of(
                none -> none.cipherSuites(List.of()),
                // A signal is no suite, RFC 5746 section 3.3.
                signalling -> signalling
                        .cipherSuites(List.of())
                        .unsafeCipherSuites(List.of(CipherSuite.TLS_EMPTY_RENEGOTIATION_INFO_SCSV)),
                versionless -> versionless.versions(List.of()),
                // Suites with a key that is shared, and no such key.
                keyless -> keyless.cipherSuites(List.of(CipherSuite.TLS_PSK_WITH_AES_128_GCM_SHA256)),
                unsigned -> unsigned.signatureSchemes(List.of()));
    }
}
