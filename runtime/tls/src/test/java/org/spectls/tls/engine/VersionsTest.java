package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.ContentType;
import org.spectls.tls.protocol.wire.ProtocolVersion;

/** Which version is spoken. RFC 5246 appendix E, RFC 7507, RFC 6176, RFC 7568. */
class VersionsTest {
    private static final List<ProtocolVersion> ALL =
            List.of(ProtocolVersion.TLS12, ProtocolVersion.TLS11, ProtocolVersion.TLS10);
    private static final int SUPPORTED_VERSIONS = 43;

    @ParameterizedTest(name = "client up to {0}, server up to {1}: {2}")
    @CsvSource({"12, 12, 12", "12, 11, 11", "11, 12, 11", "10, 12, 10", "12, 10, 10", "11, 10, 10"})
    void theHighestThatBothSpeak(int client, int server, int spoken) {
        Loop loop = upTo(Side.client(), client).to(upTo(Side.server(), server)).handshake();

        Outcome.connected(loop);
        assertThat(loop.client.parameters().orElseThrow().version()).isEqualTo(version(spoken));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {10, 11})
    void oldOnesAreNotSpokenUnlessEnabled(int old) {
        Loop server = only(Side.client(), version(old)).to(Side.server()).handshake();
        Loop client = Side.client()
                .with(c -> c.cipherSuites(List.of(CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA)))
                .to(only(Side.server(), version(old)))
                .handshake();

        Outcome.refused(server.server, server.client, "protocol_version");
        Outcome.refused(client.client, client.server, "protocol_version");
    }

    @ParameterizedTest(name = "client up to {0}, server up to {1}")
    @CsvSource({"11, 12, true", "10, 12, true", "12, 12, false", "11, 11, false"})
    void aFallBackIsNoticed(int client, int server, boolean needless) {
        Loop loop = upTo(Side.client(), client)
                .with(c -> c.fallback(true))
                .to(upTo(Side.server(), server))
                .handshake();

        if (needless) {
            Outcome.refused(loop.server, loop.client, "inappropriate_fallback");
        } else {
            Outcome.connected(loop);
        }
    }

    /** RFC 7507 section 3: the record carries the version of the hello, or that of the record that it came in. */
    @ParameterizedTest(name = "client up to {0}")
    @CsvSource({"11, 770", "10, 769"})
    void aNeedlessFallBackIsRefusedInTheVersionOfTheHello(int client, int hello) {
        List<Integer> answered = new ArrayList<>();
        Loop loop = upTo(Side.client(), client).with(c -> c.fallback(true)).to(upTo(Side.server(), 12));
        loop.onWayToClient = records -> note(records, answered);

        loop.handshake();

        assertThat(answered).containsExactly(hello);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {0x0304, 0x0305, 0x03ff, 0x0400, 0xffff})
    void aHigherOneThanIsKnownIsAnsweredWithTheHighestKnown(int version) {
        Loop loop = Loop.plain();
        int[] answer = new int[1];
        loop.onWayToServer = Meddler.editingHello(hello -> {
            hello.version = version;
            return hello;
        });
        loop.onWayToClient = Meddler.editingHello(hello -> {
            answer[0] = hello.version;
            return hello;
        });

        loop.handshake();

        assertThat(answer[0]).isEqualTo(0x0303);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {0x0301, 0x0302})
    void aServerMarksItsLowerVersionsAndAClientMinds(int version) {
        byte[][] random = new byte[1][];
        Consumer<Configuration.Builder> all =
                c -> c.unsafeVersions(List.of(ProtocolVersion.TLS11, ProtocolVersion.TLS10))
                        .cipherSuites(List.of(CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA));
        Loop loop = Side.client().with(all).to(Side.server().with(all));
        loop.onWayToServer = Meddler.editingHello(hello -> {
            hello.version = version;
            return hello;
        });
        loop.onWayToClient = new Meddler(message -> {
            random[0] = message[0] == 2 ? Arrays.copyOfRange(message, 6, 38) : random[0];
            return List.of(message);
        });

        loop.handshake();

        assertThat(random[0]).endsWith(0x44, 0x4f, 0x57, 0x4e, 0x47, 0x52, 0x44, 0x00);
        Outcome.refused(loop.client, loop.server, "illegal_parameter");
    }

    @Test
    void aClientThatSpeaksNoMoreDoesNotMind() {
        Consumer<Configuration.Builder> both = c -> c.unsafeVersions(List.of(ProtocolVersion.TLS11))
                .cipherSuites(List.of(CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA));

        Outcome.connected(Side.client()
                .with(both.andThen(c -> c.versions(List.of())))
                .to(Side.server().with(both))
                .handshake());
    }

    @Test
    void oldVersionsAreNotOfferedUnderASafeName() {
        Side old = Side.server().with(c -> c.versions(List.of(ProtocolVersion.TLS12, ProtocolVersion.TLS11)));
        Loop loop = Side.client().to(old);
        loop.onWayToServer = Meddler.editingHello(hello -> {
            hello.version = 0x0302;
            return hello;
        });

        Outcome.refused(loop.handshake().server, loop.client, "protocol_version");
    }

    @Test
    void aClientThatOffersTls13IsAnsweredWithTls12() {
        Loop loop = Loop.plain();
        int[] answer = new int[1];
        loop.onWayToServer = Meddler.editingHello(hello -> {
            hello.suites.addAll(0, List.of(0x1301, 0x1302, 0x1303));
            hello.sessionId = new byte[32];
            return hello.adding(SUPPORTED_VERSIONS, 4, 3, 4, 3, 3)
                    .adding(51, 0, 0)
                    .adding(45, 1, 1);
        });
        loop.onWayToClient = Meddler.editingHello(hello -> {
            answer[0] = hello.version;
            assertThat(hello.has(SUPPORTED_VERSIONS)).isFalse();
            return hello;
        });

        loop.handshake();

        assertThat(answer[0]).isEqualTo(0x0303);
        assertThat(loop.transitions).contains("Client ClientHandshake.AwaitCertificate.Certificate/key_agreement");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {0x0300, 0x0002, 0x0200, 0x0000})
    void oneThatIsTooLowIsRefused(int version) {
        Loop loop = upTo(Side.client(), 10).to(upTo(Side.server(), 12));
        loop.onWayToServer = Meddler.editingHello(hello -> {
            hello.version = version;
            return hello;
        });

        Outcome.refused(loop.handshake().server, loop.client, "protocol_version");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {0x0300, 0x0304, 0x0302, 0x0200})
    void aServerThatAnswersWithOneThatWasNotOfferedIsRefused(int version) {
        Loop loop = Loop.plain();
        loop.onWayToClient = Meddler.editingHello(hello -> {
            hello.version = version;
            return hello;
        });

        Outcome.refused(loop.handshake().client, loop.server, "protocol_version");
    }

    @Test
    void aHelloInTheFormOfSsl2IsRefused() {
        TlsEngine server = Loop.plain().server;
        byte[] hello = HexFormat.of().parseHex("802e0103030015000000100000c02b" + "00".repeat(40));

        server.unwrap(ByteBuffer.wrap(hello), ByteBuffer.allocate(100), 0);

        Outcome.refused(server, "protocol_version");
    }

    @ParameterizedTest(name = "record version {0}")
    @ValueSource(ints = {0x0300, 0x0301, 0x0303, 0x0304, 0x03ff})
    void theFirstRecordsVersionIsNotLookedAt(int version) {
        Loop loop = Loop.plain();
        loop.onWayToServer = records -> {
            if (records.length > 5 && records[0] == 22) {
                records[1] = (byte) (version >> 8);
                records[2] = (byte) version;
            }
            return records;
        };

        Outcome.connected(loop.handshake());
    }

    @ParameterizedTest(name = "to the server: {0}")
    @ValueSource(booleans = {true, false})
    void aProtectedRecordOfAnotherVersionIsRefused(boolean toServer) {
        Loop loop = Loop.plain().handshake();
        TlsEngine to = toServer ? loop.server : loop.client;

        to.unwrap(
                ByteBuffer.wrap(Meddler.record(ContentType.APPLICATION_DATA.code(), 0x0302, new byte[40])),
                ByteBuffer.allocate(100),
                0);

        Outcome.refused(to, "protocol_version");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"12, 771", "11, 770", "10, 769"})
    void recordsCarryTheVersionThatIsSpoken(int spoken, int code) {
        Loop loop = upTo(Side.client(), spoken).to(upTo(Side.server(), 12));
        List<Integer> client = new ArrayList<>();
        List<Integer> server = new ArrayList<>();
        loop.onWayToServer = records -> note(records, client);
        loop.onWayToClient = records -> note(records, server);

        Outcome.connected(loop.handshake());

        assertThat(client.get(0)).as("the hello, which everybody is to read").isEqualTo(0x0301);
        assertThat(client.subList(1, client.size())).isNotEmpty().containsOnly(code);
        assertThat(server).isNotEmpty().containsOnly(code);
    }

    private static byte[] note(byte[] records, List<Integer> versions) {
        if (records.length > 0) {
            versions.add(((records[1] & 0xff) << 8) | (records[2] & 0xff));
        }
        return records;
    }

    private static Side upTo(Side side, int highest) {
        List<ProtocolVersion> versions = ALL.subList(12 - highest, 3);
        List<ProtocolVersion> safe =
                versions.stream().filter(ProtocolVersion.TLS12::equals).toList();
        List<ProtocolVersion> old =
                versions.stream().filter(v -> !v.equals(ProtocolVersion.TLS12)).toList();
        return side.with(c -> c.versions(safe).unsafeVersions(old).cipherSuites(suites()));
    }

    private static Side only(Side side, ProtocolVersion version) {
        return side.with(
                c -> c.versions(List.of()).unsafeVersions(List.of(version)).cipherSuites(suites()));
    }

    private static List<CipherSuite> suites() {
        return List.of(
                CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA);
    }

    private static ProtocolVersion version(int number) {
        return ALL.get(12 - number);
    }
}
