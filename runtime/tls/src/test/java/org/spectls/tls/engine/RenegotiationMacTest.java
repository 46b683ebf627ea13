package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spectls.tls.engine.Renegotiations.boundServerHello;
import static org.spectls.tls.engine.Renegotiations.clientHello;
import static org.spectls.tls.engine.Renegotiations.open;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.Secret;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.ports.Functions;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.ContentType;
import org.spectls.tls.protocol.wire.Established;

/** Handshakes on open connections give up no encrypt-then-MAC. RFC 7366 section 3.1. */
class RenegotiationMacTest {
    private static final int ENCRYPT_THEN_MAC = 22;
    private static final CipherSuite CBC = CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256;

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
}
