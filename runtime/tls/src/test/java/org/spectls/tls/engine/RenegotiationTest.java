package org.spectls.tls.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.Secret;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.ports.Functions;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.ClientAuthentication;
import org.spectls.tls.protocol.wire.ContentType;
import org.spectls.tls.protocol.wire.Established;
import org.spectls.tls.protocol.wire.HeartbeatMode;
import org.spectls.tls.protocol.wire.ProtocolVersion;

/** Handshakes on open connections. RFC 5246 section 7.4.1.1, RFC 5746. */
class RenegotiationTest {
    private static final int RENEGOTIATION_INFO = 0xff01;
    private static final int ENCRYPT_THEN_MAC = 22;
    private static final CipherSuite CBC = CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256;

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

    @ParameterizedTest(name = "the client asks: {0}, {1}")
    @CsvSource({
        "true, TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
        "false, TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
        "true, TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA",
        "false, TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256"
    })
    void goesOnWithDataAllTheWhile(boolean clientAsks, String suite) {
        Loop loop = open(c -> c.cipherSuites(CipherSuite.all().stream()
                .filter(s -> s.toString().equals(suite))
                .toList()));
        var unique = loop.client.tlsUnique();

        for (int i = 2; i <= 4; i++) {
            (clientAsks ? loop.client : loop.server).renegotiate(0);
            chatting(loop);

            assertThat(loop.client.handshakes()).isEqualTo(i);
            assertThat(loop.server.handshakes()).isEqualTo(i);
            assertThat(loop.client.resumed()).isFalse();
            Outcome.connected(loop);
        }
        assertThat(loop.client.tlsUnique()).isEqualTo(loop.server.tlsUnique()).isNotEqualTo(unique);
        assertThat(loop.transitions)
                .anyMatch(t -> t.startsWith("Client") && t.endsWith("application_record/interleaved"));
    }

    @Test
    void holdsTheApplicationsDataBackMeanwhile() {
        Loop loop = open(c -> {});
        loop.client.renegotiate(0);

        assertThat(write(loop.client)).isEqualTo(Status.OK); // the hello
        assertThat(write(loop.client)).isEqualTo(Status.NOT_WRITABLE);
        loop.write(loop.server, "the server does not know yet".getBytes(US_ASCII));
        assertThat(Outcome.taken(loop.atClient)).isEqualTo("the server does not know yet");
    }

    @Test
    void holdsTheApplicationsDataBackUntilItIsDone() {
        Loop loop = open(c -> {});
        Wire wire = new Wire(loop);
        loop.client.renegotiate(0);
        wire.fill();
        int records = 0;

        while (wire.pass()) {
            records++;
            for (TlsEngine side : List.of(loop.client, loop.server)) {
                if (side.handshakes() == 1) {
                    assertThat(write(side))
                            .as("%s after %d records", side.name(), records)
                            .isEqualTo(Status.NOT_WRITABLE);
                }
            }
        }

        assertThat(records).isGreaterThan(5);
        Outcome.connected(loop);
    }

    @Test
    void anInterleavingClientIsBorne() {
        Loop loop = open(c -> {});
        loop.onWayToClient = lost -> new byte[0];
        loop.inject(loop.client, ContentType.HANDSHAKE, clientHello(loop).message());

        loop.inject(loop.client, ContentType.APPLICATION_DATA, "meanwhile".getBytes(US_ASCII));

        assertThat(Outcome.taken(loop.atServer)).isEqualTo("meanwhile");
        assertThat(loop.transitions)
                .anyMatch(t -> t.startsWith("Server") && t.endsWith("application_record/interleaved"));
        Outcome.goesOn(loop.server);
    }

    @Test
    void refusesAClientThatAsksAndDeclines() {
        Loop loop = open(c -> {});
        loop.onWayToClient = lost -> new byte[0];
        loop.inject(loop.client, ContentType.HANDSHAKE, clientHello(loop).message());

        loop.inject(loop.client, ContentType.ALERT, new byte[] {1, 100});

        Outcome.refused(loop.server, "handshake_failure");
    }

    @Test
    void letsAServerAskForACertificateLater() {
        Side server = Side.server().with(c -> c.renegotiation(true).clientAuth(ClientAuthentication.WANTED));
        var own = ServerCredentials.of(Loop.AUTHORITY.issueClient(KeyKind.ECDSA_P256, "client"));
        Loop loop = Side.client()
                .credentials(own)
                .with(c -> c.renegotiation(true))
                .to(server)
                .handshake();

        loop.server.renegotiate(0);
        loop.exchange();

        Outcome.connected(loop);
        assertThat(loop.server.peerChain()).isEqualTo(own.chain());
    }

    @ParameterizedTest(name = "to the server: {0}, {1}")
    @CsvSource({"true, none", "true, wrong", "true, empty", "true, scsv", "false, none", "false, wrong", "false, empty"
    })
    void isRefusedUnlessItIsBoundToTheConnection(boolean toServer, String fault) {
        Loop loop = open(c -> {});
        RawHello hello = toServer ? clientHello(loop) : serverHello();
        if (!toServer) {
            loop.client.renegotiate(0);
            discard(loop.client);
        }
        switch (fault) {
            case "none" -> hello.without(RENEGOTIATION_INFO);
            case "empty" -> hello.with(RENEGOTIATION_INFO, 0);
            case "scsv" -> hello.suites.add(0x00ff);
            default -> hello.with(RENEGOTIATION_INFO, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        }

        loop.inject(toServer ? loop.client : loop.server, ContentType.HANDSHAKE, hello.message());

        Outcome.refused(toServer ? loop.server : loop.client, "handshake_failure");
    }

    @Test
    void isNotPossibleWithAServerThatCannotBindIt() {
        Loop loop = Side.client()
                .with(c -> c.renegotiation(true).unsafeLegacyServers(true))
                .to(Side.server().with(c -> c.renegotiation(true)));
        loop.onWayToClient = Meddler.editingHello(hello -> hello.without(RENEGOTIATION_INFO));
        loop.handshake();

        // The transcripts differ, but the client had no objection to the hello.
        assertThat(loop.transitions).contains("Client ClientHandshake.AwaitServerHello.ServerHello/fresh/certified");
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

    private static void export(TlsEngine engine) {
        assertThat(engine.exportKeyingMaterial("EXPORTER-test", Optional.empty(), 32))
                .isPresent();
    }

    /** Who takes servers that do not renegotiate securely does not renegotiate with one of them. RFC 5746 section 4.2. */
    @Test
    void refusesAServerThatDoesNotBindItAnyMore() {
        Loop loop = open(c -> c.unsafeLegacyServers(true));
        loop.onWayToServer = lost -> new byte[0];
        assertThat(loop.client.renegotiate(0)).isTrue();
        loop.exchange();

        loop.inject(
                loop.server,
                ContentType.HANDSHAKE,
                serverHello().without(RENEGOTIATION_INFO).message());

        Outcome.refused(loop.client, "handshake_failure");
        assertThat(loop.transitions)
                .contains("Client ClientHandshake.AwaitServerHello.ServerHello!insecure_renegotiation");
    }

    @Test
    void refusesAServerThatCannotBindIt() {
        Loop loop = Loop.plain();
        loop.onWayToClient = Meddler.editingHello(hello -> hello.without(RENEGOTIATION_INFO));

        loop.handshake();

        Outcome.refused(loop.client, loop.server, "handshake_failure");
    }

    @ParameterizedTest(name = "to the server: {0}")
    @ValueSource(booleans = {true, false})
    void refusesAFirstHelloThatIsBoundToSomething(boolean toServer) {
        Loop loop = Loop.plain();
        Meddler meddler = Meddler.editingHello(hello -> hello.with(RENEGOTIATION_INFO, 1, 0));
        if (toServer) {
            loop.onWayToServer = meddler;
        } else {
            loop.onWayToClient = meddler;
        }

        loop.handshake();

        Outcome.refused(
                toServer ? loop.server : loop.client, toServer ? loop.client : loop.server, "handshake_failure");
    }

    @Test
    void refusesAnotherVersion() {
        Loop loop = open(c -> c.unsafeVersions(List.of(ProtocolVersion.TLS11)));
        RawHello hello = clientHello(loop);
        hello.version = 0x0302;

        loop.inject(loop.client, ContentType.HANDSHAKE, hello.message());

        Outcome.refused(loop.server, loop.client, "protocol_version");
    }

    @Test
    void refusesAnotherCertificate() {
        Loop loop = Side.client().with(c -> c.renegotiation(true)).to(Side.server());
        Tap tap = new Tap();
        loop.onWayToClient = tap;
        loop.handshake();
        RawHello hello = boundServerHello(loop, tap);
        byte[] stranger = Loop.credential(KeyKind.ECDSA_P384).chain().get(0).toArray();

        loop.inject(loop.server, ContentType.HANDSHAKE, hello.message());
        assertThat(loop.client.states()).contains("ClientHandshake.AwaitCertificate");
        loop.inject(loop.server, ContentType.HANDSHAKE, Samples.certificate(stranger));

        Outcome.refused(loop.client, "bad_certificate");
    }

    /** RFC 7366 section 3.1. */
    @ParameterizedTest(name = "encrypt-then-MAC: {0}")
    @ValueSource(booleans = {true, false})
    void asksForTheSameMacsAgain(boolean encryptThenMac) {
        Loop loop = open(c -> c.encryptThenMac(encryptThenMac)
                .cipherSuites(List.of(CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256)));

        loop.client.renegotiate(0);
        loop.exchange();

        Outcome.connected(loop);
        assertThat(loop.client.handshakes()).isEqualTo(2);
        assertThat(loop.client.parameters().orElseThrow().encryptThenMac()).isEqualTo(encryptThenMac);
        assertThat(loop.server.parameters().orElseThrow().encryptThenMac()).isEqualTo(encryptThenMac);
    }

    /** RFC 7366 section 3.1. */
    @Test
    void aServerTakesNoMacsOfThePlaintextBehindSomeOfTheCiphertext() {
        Loop loop = open(c -> c.cipherSuites(List.of(CBC)));
        RawHello hello = clientHello(loop).without(ENCRYPT_THEN_MAC);
        hello.suites.clear();
        hello.suites.add(CBC.code());

        loop.inject(loop.client, ContentType.HANDSHAKE, hello.message());

        Outcome.refused(loop.server, loop.client, "handshake_failure");
        assertThat(loop.transitions)
                .contains("Server ServerHandshake.FindingSession.result_find_session!lost_encrypt_then_mac");
    }

    /** RFC 7366 section 3.1. */
    @ParameterizedTest(name = "{0}, then {1} with encrypt-then-MAC: {2}")
    @CsvSource({
        "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256, TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256, true",
        "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256, TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, false",
        "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256, false",
        "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256, true"
    })
    void aServerTakesMacsThatAreNoWorseThanBefore(String first, String second, boolean encryptThenMac) {
        Side client = Side.client().with(c -> c.renegotiation(true).cipherSuites(List.of(suite(first))));
        Side server = Side.server().with(c -> c.renegotiation(true).cipherSuites(List.of(suite(first), suite(second))));
        Loop loop = client.to(server).handshake();
        loop.onWayToClient = lost -> new byte[0];
        RawHello hello = clientHello(loop).without(ENCRYPT_THEN_MAC);
        hello.suites.clear();
        hello.suites.add(suite(second).code());
        if (encryptThenMac) {
            hello.with(ENCRYPT_THEN_MAC);
        }

        loop.inject(loop.client, ContentType.HANDSHAKE, hello.message());

        Outcome.goesOn(loop.server);
        assertThat(loop.server.states()).contains("ServerHandshake.AwaitClientKeyExchange");
    }

    /** RFC 7366 section 3.1. */
    @ParameterizedTest(name = "encrypt-then-MAC: {0}")
    @ValueSource(booleans = {true, false})
    void aClientTakesNoMacsOfThePlaintextBehindSomeOfTheCiphertext(boolean encryptThenMac) {
        Loop loop = Side.client()
                .with(c -> c.renegotiation(true).cipherSuites(List.of(CBC)))
                .to(Side.server().with(c -> c.cipherSuites(List.of(CBC))));
        Tap tap = new Tap();
        loop.onWayToClient = tap;
        loop.handshake();
        RawHello hello = boundServerHello(loop, tap);
        hello.suites.set(0, CBC.code());
        if (encryptThenMac) {
            hello.with(ENCRYPT_THEN_MAC);
        }

        loop.inject(loop.server, ContentType.HANDSHAKE, hello.message());

        if (encryptThenMac) {
            assertThat(loop.client.states()).contains("ClientHandshake.AwaitCertificate");
        } else {
            Outcome.refused(loop.client, "handshake_failure");
            assertThat(loop.transitions)
                    .contains("Client ClientHandshake.AwaitServerHello.ServerHello!lost_encrypt_then_mac");
        }
    }

    /** RFC 7366 section 3.1: not by way of an AEAD suite either, which has no MAC to speak of. */
    @Test
    void remembersMacsOfTheCiphertextForGood() {
        Loop first = open(c -> c.cipherSuites(List.of(CBC)));
        Loop second = open(c -> {});
        Functions functions = new Functions(Configuration.builder().build(), new CryptoPrimitives(new SecureRandom()));

        Established mac = established(functions, first, Optional.empty());
        Established none = established(functions, second, Optional.empty());
        Established later = established(functions, second, Optional.of(mac));

        assertThat(functions.keepsMacs(Optional.of(none), CBC, false)).isTrue();
        assertThat(functions.keepsMacs(Optional.of(mac), CBC, false)).isFalse();
        assertThat(functions.keepsMacs(Optional.of(later), CBC, false)).isFalse();
        assertThat(functions.keepsMacs(Optional.of(later), CBC, true)).isTrue();
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

    @Test
    void letsHeartbeatsRest() {
        Loop loop = open(c -> c.heartbeatMode(Optional.of(HeartbeatMode.PEER_ALLOWED_TO_SEND)));
        loop.client.renegotiate(0);

        assertThat(loop.client.states()).contains("Heartbeat.Resting");
        assertThat(loop.client.sendHeartbeat(0)).isFalse();
        loop.inject(
                loop.server, ContentType.HEARTBEAT, new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
                });

        assertThat(loop.transitions).contains("Server Heartbeat.Resting.heartbeat_agreed/agreed");
        Outcome.connected(loop);
        assertThat(loop.client.sendHeartbeat(0)).isTrue();
        loop.exchange();
        assertThat(loop.client.heartbeatsAnswered()).isEqualTo(1);
    }

    @Test
    void waitsForNoHeartbeatMeanwhile() {
        Loop loop = open(c -> c.heartbeatMode(Optional.of(HeartbeatMode.PEER_ALLOWED_TO_SEND)));
        loop.client.sendHeartbeat(0);
        loop.client.renegotiate(0);

        // It would have to be answered within ten seconds.
        loop.client.advance(10_000);
        Outcome.goesOn(loop.client);
        loop.exchange();

        Outcome.connected(loop);
        assertThat(loop.client.handshakes()).isEqualTo(2);
        assertThat(loop.client.heartbeatsAnswered()).isZero();
    }

    @Test
    void wakesHeartbeatsWhenItIsDeclined() {
        Consumer<Configuration.Builder> beating = c -> c.heartbeatMode(Optional.of(HeartbeatMode.PEER_ALLOWED_TO_SEND));
        Loop loop = Side.client()
                .with(beating)
                .with(c -> c.renegotiation(true))
                .to(Side.server().with(beating))
                .handshake();
        loop.client.renegotiate(0);
        loop.exchange();

        assertThat(loop.client.sendHeartbeat(0)).isTrue();
        loop.exchange();

        assertThat(loop.client.heartbeatsAnswered()).isEqualTo(1);
    }

    @Test
    void keepsWithinTheLimitOfTheKeysInUse() {
        Loop loop = open(c -> c.recordSizeLimit(Optional.of(64)));

        loop.client.renegotiate(0);
        loop.exchange();

        Outcome.connected(loop);
        assertThat(loop.client.handshakes()).isEqualTo(2);
    }

    /** The application wants to send an octet; where it goes, nobody asks. */
    private static Status write(TlsEngine engine) {
        ByteBuffer octet = ByteBuffer.allocate(1);
        Status status = engine.wrap(octet, ByteBuffer.allocate(1000), 0);
        assertThat(octet.hasRemaining()).as("the octet is not lost").isTrue();
        return status;
    }

    /** One that is bound to the connection as it should be. */
    private static RawHello clientHello(Loop loop) {
        // In a full handshake the first Finished is the client's.
        return bound(RawHello.of(Loop.plain().client), loop.client.tlsUnique().toArray());
    }

    /** What a server that the tap listened to answers to the client's next hello. */
    private static RawHello boundServerHello(Loop loop, Tap tap) {
        Bytes verifyData = Bytes.wrap(tap.open(loop.client.parameters().orElseThrow(), loop.master, true)
                        .get(0)
                        .octets())
                .slice(4);
        loop.client.renegotiate(0);
        discard(loop.client);
        return bound(serverHello(), loop.client.tlsUnique().concat(verifyData).toArray());
    }

    private static Established established(Functions functions, Loop loop, Optional<Established> previous) {
        return functions.establishedBy(
                loop.client.parameters().orElseThrow(),
                Secret.copyOf(loop.master),
                loop.client.peerChain(),
                previous,
                Bytes.EMPTY,
                Bytes.EMPTY);
    }

    private static CipherSuite suite(String name) {
        return CipherSuite.all().stream()
                .filter(s -> s.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static RawHello bound(RawHello hello, byte[] binding) {
        int[] info = new int[1 + binding.length];
        info[0] = binding.length;
        for (int i = 0; i < binding.length; i++) {
            info[i + 1] = binding[i];
        }
        return hello.with(RENEGOTIATION_INFO, info);
    }

    private static void discard(TlsEngine engine) {
        engine.wrap(ByteBuffer.allocate(0), ByteBuffer.allocate(4096), 0);
    }

    private static RawHello serverHello() {
        Loop loop = Loop.plain();
        RawHello[] seen = new RawHello[1];
        loop.onWayToClient = Meddler.editingHello(hello -> {
            seen[0] = hello;
            return hello;
        });
        loop.handshake();
        return seen[0];
    }

    private static Loop open(Consumer<Configuration.Builder> change) {
        Consumer<Configuration.Builder> both = change.andThen(c -> c.renegotiation(true));
        Loop loop = Side.client().with(both).to(Side.server().with(both)).handshake();
        Outcome.connected(loop);
        return loop;
    }

    /** Lets the handshake go on record by record; both applications write whenever they may. */
    private static void chatting(Loop loop) {
        Chat chat = new Chat(loop);
        while (chat.step()) {
            assertThat(loop.client.ending()).isEmpty();
            assertThat(loop.server.ending()).isEmpty();
        }
        assertThat(loop.atServer.position()).isEqualTo(chat.fromClient);
        assertThat(loop.atClient.position()).isEqualTo(chat.fromServer);
        loop.atServer.clear();
        loop.atClient.clear();
    }

    private static final class Chat {
        private static final byte[] WORD = "word".getBytes(US_ASCII);
        private final Loop loop;
        private final ByteBuffer toServer = ByteBuffer.allocate(1 << 16);
        private final ByteBuffer toClient = ByteBuffer.allocate(1 << 16);
        int fromClient;
        int fromServer;
        private int turns;

        Chat(Loop loop) {
            this.loop = loop;
        }

        boolean step() {
            loop.drain(loop.client, toServer);
            loop.drain(loop.server, toClient);
            fromClient += say(loop.client, toServer);
            fromServer += say(loop.server, toClient);
            pass(toServer, loop.server, loop.atServer);
            fromServer += say(loop.server, toClient);
            pass(toClient, loop.client, loop.atClient);
            return ++turns < 40;
        }

        private int say(TlsEngine engine, ByteBuffer out) {
            loop.drain(engine, out);
            if (turns > 30) {
                return 0;
            }
            int before = out.position();
            return engine.wrap(ByteBuffer.wrap(WORD), out, 0) == Status.OK && out.position() > before ? WORD.length : 0;
        }

        /** One record at a time, so that words fall between the handshake's. */
        private static void pass(ByteBuffer in, TlsEngine to, ByteBuffer application) {
            in.flip();
            int records = 2;
            while (in.hasRemaining() && records-- > 0) {
                while (to.unwrap(in, application, 0) == Status.NEED_TASK) {
                    to.task().ifPresent(Runnable::run);
                }
            }
            while (to.task().isPresent()) {
                to.task().ifPresent(Runnable::run);
                to.advance(0);
            }
            in.compact();
        }
    }
}
