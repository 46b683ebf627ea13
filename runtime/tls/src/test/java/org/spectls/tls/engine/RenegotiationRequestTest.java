package org.spectls.tls.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.spectls.tls.engine.Renegotiations.open;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.ContentType;
import org.spectls.tls.protocol.wire.ProtocolVersion;

/** Who asks for a handshake on an open connection, how often, and who declines. RFC 5246 section 7.4.1.1. */
class RenegotiationRequestTest {
    @ParameterizedTest(name = "the client asks: {0}")
    @ValueSource(booleans = {true, false})
    void isOffUnlessEnabled(boolean clientAsks) {
        Loop loop = Loop.plain().handshake();

        assertThat((clientAsks ? loop.client : loop.server).renegotiate(0)).isFalse();
        loop.exchange();

        Outcome.connected(loop);
    }

    @Test
    void isDeclinedByAClientThatDoesNotWantIt() {
        Loop loop =
                Side.client().to(Side.server().with(c -> c.renegotiation(true))).handshake();

        assertThat(loop.server.renegotiate(0)).isTrue();
        loop.exchange();

        assertThat(loop.transitions).contains("Client ClientHandshake.Connected.HelloRequest/declined");
        assertThat(loop.transitions).contains("Server AlertProtocol.Open.Alert/other/warning");
        Outcome.connected(loop);
    }

    @Test
    void isDeclinedByAServerThatDoesNotWantIt() {
        Loop loop =
                Side.client().with(c -> c.renegotiation(true)).to(Side.server()).handshake();

        assertThat(loop.client.renegotiate(0)).isTrue();
        assertThat(loop.client.states()).contains("ClientHandshake.AwaitServerHello");
        loop.exchange();

        assertThat(loop.transitions)
                .contains("Server ServerHandshake.Connected.ClientHello/declined")
                .contains("Client ClientHandshake.AwaitServerHello.renegotiation_declined");
        Outcome.connected(loop);
        assertThat(loop.client.renegotiate(0)).as("it may be asked again").isTrue();
        loop.exchange();
        Outcome.connected(loop);
    }

    /** What was held back meanwhile goes out as all else does: one octet ahead. RFC 4346 appendix F.3. */
    @Test
    void aDeclinedClientOfTls10SplitsWhatItSends() {
        Consumer<Configuration.Builder> old = c -> c.versions(List.of())
                .unsafeVersions(List.of(ProtocolVersion.TLS10))
                .cipherSuites(List.of(CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA));
        Loop loop = Side.client()
                .with(old)
                .with(c -> c.renegotiation(true))
                .to(Side.server().with(old))
                .handshake();
        assertThat(loop.client.renegotiate(0)).isTrue();
        loop.exchange();

        Outcome.connected(loop);

        List<String> writes = loop.transitions.stream()
                .filter(transition -> transition.startsWith("Client RecordWrite."))
                .toList();
        assertThat(writes)
                .endsWith("Client RecordWrite.Held.handshake_abandoned", "Client RecordWrite.Open.write/split");
    }

    /** It is asked for once, whatever happens before the client answers. RFC 5246 section 7.4.1.1. */
    @ParameterizedTest
    @CsvSource({
        "nothing, renegotiate/asked",
        "data, application_record",
        "export, export_keying_material/bound",
        "a decline, renegotiation_declined",
        "close, write_closed",
        "garbage, malformed_handshake"
    })
    void anInvitationIsNotRepeated(String meanwhile, String taken) {
        String asked = "Server ServerHandshake.Connected.renegotiate/asked";
        Loop loop = open(c -> {});
        loop.onWayToClient = lost -> new byte[0];
        export(loop.server);
        assertThat(loop.server.renegotiate(0)).isTrue();
        loop.exchange();
        loop.server.renegotiate(0);
        switch (meanwhile) {
            case "data" -> loop.write(loop.client, "data".getBytes(US_ASCII));
            case "export" -> export(loop.server);
            case "a decline" -> loop.inject(loop.client, ContentType.ALERT, new byte[] {1, 100});
            case "close" -> loop.server.close(0);
            case "garbage" -> loop.inject(loop.client, ContentType.HANDSHAKE, new byte[] {1, 0, 0, 1, 0});
            default -> {}
        }
        loop.server.renegotiate(0);

        List<String> all = loop.transitions.stream()
                .filter(transition -> transition.startsWith("Server ServerHandshake."))
                .toList();
        assertThat(all.get(all.indexOf(asked) + 1)).isEqualTo("Server ServerHandshake.Connected." + taken);
        // Who declined may be asked again.
        assertThat(all.stream().filter(transition -> transition.endsWith("renegotiate/possible")))
                .hasSize(meanwhile.equals("a decline") ? 2 : 1);
        loop.exchange();
    }

    /** RFC 5246 section 7.4.1.1. */
    @Test
    void isNotAskedForAgainBeforeTheAnswer() {
        Loop loop = open(c -> {});
        Wire wire = new Wire(loop);
        assertThat(loop.server.renegotiate(0)).isTrue();
        assertThat(loop.server.renegotiate(0)).isTrue();

        assertThat(wire.send(loop.server)).containsExactly(ContentType.HANDSHAKE.code());
        assertThat(loop.transitions)
                .containsOnlyOnce("Server ServerHandshake.Connected.renegotiate/possible")
                .containsOnlyOnce("Server ServerHandshake.Connected.renegotiate/asked");
        while (wire.pass()) {
            Outcome.goesOn(loop.server);
        }
        assertThat(loop.server.handshakes()).isEqualTo(2);

        loop.server.renegotiate(0);
        loop.exchange();

        Outcome.connected(loop);
        assertThat(loop.server.handshakes()).isEqualTo(3);
    }

    @Test
    void isAskedForAgainWhenItWasDeclined() {
        Loop loop =
                Side.client().to(Side.server().with(c -> c.renegotiation(true))).handshake();
        loop.server.renegotiate(0);
        loop.exchange();

        loop.server.renegotiate(0);
        loop.exchange();

        Outcome.connected(loop);
        assertThat(loop.transitions)
                .filteredOn("Server ServerHandshake.Connected.renegotiate/possible"::equals)
                .hasSize(2);
    }

    private static void export(TlsEngine engine) {
        assertThat(engine.exportKeyingMaterial("EXPORTER-test", Optional.empty(), 32))
                .isPresent();
    }
}
