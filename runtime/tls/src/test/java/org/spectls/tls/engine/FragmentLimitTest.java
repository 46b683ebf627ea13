package org.spectls.tls.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.crypto.demo.DemoAuthority;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.ClientAuthentication;
import org.spectls.tls.protocol.wire.ContentType;
import org.spectls.tls.protocol.wire.Credential;
import org.spectls.tls.protocol.wire.MaxFragmentLength;

/** How long a record may be: max_fragment_length, RFC 6066 section 4, and record_size_limit, RFC 8449. */
class FragmentLimitTest {
    private static final int MAX_FRAGMENT_LENGTH = 1;
    private static final int RECORD_SIZE_LIMIT = 28;
    private static final byte[] LONG = "x".repeat(20_000).getBytes(US_ASCII);
    private static final DemoAuthority DEEP =
            Loop.AUTHORITY.intermediate(KeyKind.RSA_2048, "One below").intermediate(KeyKind.RSA_2048, "Two below");

    private static final Credential SERVER =
            ServerCredentials.of(DEEP.issueServer(KeyKind.RSA_2048, List.of("localhost")));
    private static final Credential CLIENT = ServerCredentials.of(DEEP.issueClient(KeyKind.ECDSA_P256, "client"));

    @ParameterizedTest
    @CsvSource({"1, 512", "2, 1024", "3, 2048", "4, 4096"})
    void everyFragmentIsAsShortAsAgreed(int code, int octets) {
        Wire wire = new Wire(
                Side.client().with(c -> c.maxFragmentLength(Optional.of(MaxFragmentLength.of(code)))), server());

        Outcome.connected(wire.loop.handshake());
        wire.loop.write(wire.loop.client, LONG);
        wire.loop.write(wire.loop.server, LONG);

        assertThat(wire.loop.atClient.position()).isEqualTo(LONG.length);
        assertThat(wire.loop.atServer.position()).isEqualTo(LONG.length);
        // The chain is longer than 2048 octets.
        assertThat(wire.longest(wire.toClient.inTheClear)).isBetween(Math.min(octets, 2049), octets);
        assertThat(wire.longest(wire.toServer.inTheClear)).isLessThanOrEqualTo(octets);
        assertThat(wire.loop.client.parameters().orElseThrow().clientLimit()).isEqualTo(octets);
        assertThat(wire.loop.client.parameters().orElseThrow().serverLimit()).isEqualTo(octets);
    }

    @ParameterizedTest(name = "client {0}, server {1}")
    @CsvSource({"64, 16384", "16384, 64", "1000, 1001", "64, 64", "16384, 16384"})
    void eachSideMindsTheOthersLimit(int client, int server) {
        Wire wire = new Wire(
                Side.client().credentials(CLIENT).with(c -> c.recordSizeLimit(Optional.of(client))),
                server().with(c -> c.recordSizeLimit(Optional.of(server)).clientAuth(ClientAuthentication.REQUIRED)));
        Loop loop = wire.loop;

        Outcome.connected(loop.handshake());
        assertThat(loop.client.parameters().orElseThrow().serverLimit()).isEqualTo(client);
        assertThat(loop.client.parameters().orElseThrow().clientLimit()).isEqualTo(server);
        assertThat(loop.server.parameters().orElseThrow().serverLimit()).isEqualTo(client);
        assertThat(loop.server.parameters().orElseThrow().clientLimit()).isEqualTo(server);
        loop.write(loop.client, LONG);
        loop.write(loop.server, LONG);
        assertThat(loop.atClient.position()).isEqualTo(LONG.length);
        assertThat(loop.atServer.position()).isEqualTo(LONG.length);
        // RFC 8449 section 4: it is no limit for what nothing protects.
        assertThat(wire.longest(wire.toClient.inTheClear)).isGreaterThan(2048);
    }

    @Test
    void aLimitThatOnlyOneSideSpeaksOfIsNone() {
        Loop asking = Side.client()
                .with(c -> c.recordSizeLimit(Optional.of(64)))
                .to(Side.server())
                .handshake();

        Outcome.connected(asking);
        assertThat(asking.client.parameters().orElseThrow().serverLimit()).isEqualTo(1 << 14);
    }

    @Test
    void whoCanDoBothSpeaksOfSizes() {
        Loop loop = Side.client()
                .with(c -> c.recordSizeLimit(Optional.of(1000))
                        .maxFragmentLength(Optional.of(MaxFragmentLength.OCTETS_512)))
                .to(Side.server().with(c -> c.recordSizeLimit(Optional.of(2000))))
                .handshake();

        Outcome.connected(loop);
        assertThat(loop.client.parameters().orElseThrow().maxFragmentLength()).isEmpty();
        assertThat(loop.client.parameters().orElseThrow().serverLimit()).isEqualTo(1000);
    }

    @ParameterizedTest(name = "to the server: {0}")
    @ValueSource(booleans = {true, false})
    void refusesARecordThatIsTooLong(boolean toServer) {
        Loop loop = Side.client()
                .with(c -> c.recordSizeLimit(Optional.of(100)))
                .to(Side.server().with(c -> c.recordSizeLimit(Optional.of(100))))
                .handshake();
        Outcome.connected(loop);
        TlsEngine from = toServer ? loop.client : loop.server;

        from.outbound.enqueue(ContentType.APPLICATION_DATA, new byte[101], 0, 101);
        loop.exchange();

        Outcome.refused(toServer ? loop.server : loop.client, from, "record_overflow");
    }

    /** RFC 6066 section 4: from the server's hello on, for handshake messages as well. */
    @ParameterizedTest(name = "to the server: {0}")
    @ValueSource(booleans = {true, false})
    void refusesAHandshakeRecordThatIsTooLong(boolean toServer) {
        Loop loop = Side.client()
                .credentials(CLIENT)
                .with(c -> c.maxFragmentLength(Optional.of(MaxFragmentLength.OCTETS_512)))
                .to(server().with(c -> c.clientAuth(ClientAuthentication.REQUIRED)));
        if (toServer) {
            loop.onWayToServer = Recut::joined;
        } else {
            loop.onWayToClient = FragmentLimitTest::joinedBehindTheFirst;
        }

        loop.handshake();

        Outcome.refused(toServer ? loop.server : loop.client, toServer ? loop.client : loop.server, "record_overflow");
        assertThat(loop.transitions)
                .contains("Client RecordRead.Unprotected.fragments_limited")
                .contains("Server RecordRead.Unprotected.fragments_limited");
    }

    /** RFC 6066 section 4: a record that could not hold as little, whatever protects it, is not opened. */
    @ParameterizedTest(name = "to the server: {0}, {1} more")
    @CsvSource({
        "true, 2048, bad_record_mac",
        "true, 2049, record_overflow",
        "false, 2048, bad_record_mac",
        "false, 2049, record_overflow"
    })
    void opensNoRecordThatIsTooLong(boolean toServer, int more, String alert) {
        Loop loop = Side.client()
                .with(c -> c.maxFragmentLength(Optional.of(MaxFragmentLength.OCTETS_512)))
                .to(Side.server())
                .handshake();
        Outcome.connected(loop);
        byte[] record = Meddler.record(ContentType.APPLICATION_DATA.code(), 0x0303, new byte[512 + more]);

        loop.deliver(
                ByteBuffer.allocate(record.length).put(record),
                toServer ? loop.server : loop.client,
                toServer ? loop.atServer : loop.atClient);

        Outcome.refused(toServer ? loop.server : loop.client, alert);
    }

    /** The limit of the keys in use holds until others are. */
    @Test
    void agreesOnTheLengthAgain() {
        Loop loop = Side.client()
                .with(c -> c.renegotiation(true).maxFragmentLength(Optional.of(MaxFragmentLength.OCTETS_512)))
                .to(server().with(c -> c.renegotiation(true)))
                .handshake();

        loop.client.renegotiate(0);
        loop.exchange();

        Outcome.connected(loop);
        assertThat(loop.client.handshakes()).isEqualTo(2);
        assertThat(loop.client.parameters().orElseThrow().serverLimit()).isEqualTo(512);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"63, illegal_parameter", "0, illegal_parameter", "16385, illegal_parameter", "65535, illegal_parameter"
    })
    void refusesAServersLimitThatIsNone(int limit, String alert) {
        Loop loop = Side.client()
                .with(c -> c.recordSizeLimit(Optional.of(1000)))
                .to(Side.server().with(c -> c.recordSizeLimit(Optional.of(1000))));
        loop.onWayToClient = Meddler.editingHello(hello -> hello.with(RECORD_SIZE_LIMIT, limit >> 8, limit));

        Outcome.refused(loop.handshake().client, loop.server, alert);
    }

    @Test
    void toleratesAClientsLimitThatIsHigherThanRecordsAre() {
        Loop loop = Side.client()
                .with(c -> c.recordSizeLimit(Optional.of(1000)))
                .to(Side.server().with(c -> c.recordSizeLimit(Optional.of(1000))));
        loop.onWayToServer = Meddler.editingHello(hello -> hello.with(RECORD_SIZE_LIMIT, 0xff, 0xff));

        loop.handshake();

        assertThat(loop.transitions)
                .contains("Server ServerHandshake.FindingSession.result_find_session/fresh/certified/signed");
    }

    @Test
    void refusesTwoLimits() {
        Loop loop = Side.client()
                .with(c -> c.recordSizeLimit(Optional.of(1000))
                        .maxFragmentLength(Optional.of(MaxFragmentLength.OCTETS_512)))
                .to(Side.server().with(c -> c.recordSizeLimit(Optional.of(2000))));
        loop.onWayToClient = Meddler.editingHello(hello -> hello.with(MAX_FRAGMENT_LENGTH, 1));

        Outcome.refused(loop.handshake().client, loop.server, "illegal_parameter");
    }

    @Test
    void refusesAnotherFragmentLengthThanItAskedFor() {
        Loop loop = Side.client()
                .with(c -> c.maxFragmentLength(Optional.of(MaxFragmentLength.OCTETS_4096)))
                .to(Side.server());
        loop.onWayToClient = Meddler.editingHello(hello -> hello.with(MAX_FRAGMENT_LENGTH, 2));

        Outcome.refused(loop.handshake().client, loop.server, "illegal_parameter");
    }

    private static byte[] joinedBehindTheFirst(byte[] flight) {
        List<byte[]> records = Recut.records(flight);
        if (records.isEmpty()) {
            return flight;
        }
        byte[] first = records.get(0);
        byte[] rest = Recut.joined(Arrays.copyOfRange(flight, first.length, flight.length));
        return ByteBuffer.allocate(first.length + rest.length)
                .put(first)
                .put(rest)
                .array();
    }

    private static Side server() {
        return new Side()
                .credentials(SERVER)
                .with(c -> c.cipherSuites(List.of(CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256)));
    }

    /** A connection whose records are looked at. */
    private static final class Wire {
        final Loop loop;
        final Tap toServer = new Tap();
        final Tap toClient = new Tap();

        Wire(Side client, Side server) {
            loop = client.to(server);
            loop.onWayToServer = toServer;
            loop.onWayToClient = toClient;
        }

        int longest(List<byte[]> records) {
            return records.stream().mapToInt(record -> record.length - 5).max().orElse(0);
        }
    }
}
