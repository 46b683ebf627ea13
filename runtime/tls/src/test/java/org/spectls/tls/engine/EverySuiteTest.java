package org.spectls.tls.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.Secret;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.Authentication;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.KeyExchange;
import org.spectls.tls.protocol.wire.NamedGroup;
import org.spectls.tls.protocol.wire.PreSharedKey;
import org.spectls.tls.protocol.wire.ProtocolVersion;

/** Each suite of the table, in each version that may use it, carries data in both directions. */
class EverySuiteTest {
    private static final List<ProtocolVersion> LEGACY = List.of(ProtocolVersion.TLS11, ProtocolVersion.TLS10);

    static Stream<CipherSuite> suites() {
        return CipherSuite.all().stream().filter(suite -> !suite.kx().equals(KeyExchange.NONE));
    }

    @ParameterizedTest
    @MethodSource("suites")
    void carriesData(CipherSuite suite) {
        for (ProtocolVersion version : ProtocolVersion.all()) {
            if (version.code() >= suite.since().code() && version.code() <= ProtocolVersion.TLS12.code()) {
                exchange(suite, version);
            }
        }
    }

    static Stream<NamedGroup> groups() {
        return NamedGroup.all().stream();
    }

    @ParameterizedTest
    @MethodSource("groups")
    void agreesInEachGroup(NamedGroup group) {
        CipherSuite suite = group.toString().startsWith("ffdhe")
                ? CipherSuite.TLS_DHE_RSA_WITH_AES_128_GCM_SHA256
                : CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256;
        Loop loop = new Loop(
                Configuration.builder().cipherSuites(List.of(suite)).groups(List.of(group)),
                Configuration.builder().cipherSuites(List.of(suite)).groups(List.of(NamedGroup.SECP256R1, group)),
                KeyKind.RSA_2048,
                Loop.AUTHORITY.anchors());

        carry(loop.handshake(), suite + " " + group);
    }

    private static void exchange(CipherSuite suite, ProtocolVersion version) {
        KeyKind key = suite.auth().equals(Authentication.ECDSA) ? KeyKind.ECDSA_P256 : KeyKind.RSA_2048;
        Loop loop =
                new Loop(configuration(suite, version), configuration(suite, version), key, Loop.AUTHORITY.anchors());

        carry(loop.handshake(), suite + " " + version);

        assertThat(loop.client.parameters().orElseThrow().suite()).isEqualTo(suite);
        assertThat(loop.client.parameters().orElseThrow().version()).isEqualTo(version);
        assertThat(loop.server.tlsUnique()).isEqualTo(loop.client.tlsUnique());
    }

    private static Configuration.Builder configuration(CipherSuite suite, ProtocolVersion version) {
        Configuration.Builder builder = Configuration.builder()
                .cipherSuites(List.of())
                .unsafeCipherSuites(List.of(suite))
                .psks(List.of(new PreSharedKey(Bytes.ascii("me"), Secret.copyOf(new byte[] {1, 2, 3}))));
        return LEGACY.contains(version) ? builder.versions(List.of()).unsafeVersions(List.of(version)) : builder;
    }

    private static void carry(Loop loop, String what) {
        assertThat(loop.client.ending()).as(what).isEmpty();
        assertThat(loop.server.ending()).as(what).isEmpty();
        for (int length : new int[] {1, 2, 1000, 16384}) {
            byte[] sent = "x".repeat(length).getBytes(US_ASCII);
            loop.write(loop.client, sent);
            loop.write(loop.server, sent);
            assertThat(received(loop.atServer)).as(what).isEqualTo(sent);
            assertThat(received(loop.atClient)).as(what).isEqualTo(sent);
        }
    }

    private static byte[] received(ByteBuffer buffer) {
        byte[] octets = new byte[buffer.position()];
        buffer.get(0, octets);
        buffer.clear();
        return octets;
    }
}
