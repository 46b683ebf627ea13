package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.ContentType;
import org.spectls.tls.protocol.wire.ProtocolVersion;

/** How messages and data lie in records. RFC 5246 section 6.2, RFC 4346 appendix F.3. */
class RecordBoundariesTest {

    @ParameterizedTest(name = "{0} octets a record")
    @ValueSource(ints = {1, 2, 3, 5, 100})
    void messagesMayBeCutAnywhere(int octets) {
        Loop loop = Loop.plain();
        loop.onWayToServer = records -> Recut.cut(records, octets);
        loop.onWayToClient = records -> Recut.cut(records, octets);

        Outcome.connected(loop.handshake());
    }

    @Test
    void messagesMayShareARecord() {
        Loop loop = Loop.plain();
        loop.onWayToServer = Recut::joined;
        loop.onWayToClient = Recut::joined;

        Outcome.connected(loop.handshake());
    }

    @Test
    void aProtectedMessageMayBeCutAnywhere() {
        Loop loop = Loop.plain().handshake();

        for (int i = 0; i < 4; i++) {
            loop.server.outbound.enqueue(ContentType.HANDSHAKE, new byte[1], 0, 1);
        }
        loop.exchange();

        assertThat(loop.transitions).contains("Client ClientHandshake.Connected.HelloRequest/declined");
        Outcome.connected(loop);
    }

    @Test
    void anAlertMayBeCutToo() {
        Loop loop = Loop.plain().handshake();

        loop.client.outbound.enqueue(ContentType.ALERT, new byte[] {1}, 0, 1);
        loop.client.outbound.enqueue(ContentType.ALERT, new byte[] {90}, 0, 1);
        loop.exchange();

        assertThat(loop.transitions).contains("Server AlertProtocol.Open.Alert/other/warning");
        Outcome.connected(loop);
    }

    @ParameterizedTest(name = "{0} octets of it before the keys change")
    @ValueSource(ints = {1, 4, 15})
    void noMessageStraddlesAChangeOfKeys(int octets) {
        Loop loop = Loop.plain();
        byte[] part = Arrays.copyOf(Samples.of("Finished"), octets);
        loop.onWayToServer = records -> Recut.straddled(records, part);

        loop.handshake();

        Outcome.refused(loop.server, loop.client, "unexpected_message");
        Ending ending = loop.server.ending().orElseThrow();
        assertThat(ending.refusal().orElseThrow().transition().id())
                .isEqualTo("ChangeCipherSpecGate.Expecting.ChangeCipherSpec!straddled");
    }

    @ParameterizedTest(name = "to the server: {0}")
    @ValueSource(booleans = {true, false})
    void someEmptyRecordsOfDataAreBorne(boolean toServer) {
        Loop loop = Loop.plain().handshake();
        TlsEngine from = toServer ? loop.client : loop.server;

        for (int round = 0; round < 3; round++) {
            empty(loop, from, ContentType.APPLICATION_DATA, 32);
            Outcome.connected(loop);
        }
        empty(loop, from, ContentType.APPLICATION_DATA, 33);

        Outcome.refused(toServer ? loop.server : loop.client, from, "unexpected_message");
    }

    @ParameterizedTest(name = "content type {0}")
    @ValueSource(ints = {20, 21, 22, 24})
    void noOtherRecordIsEmpty(int type) {
        Loop loop = Loop.plain().handshake();

        empty(loop, loop.client, ContentType.of(type), 1);

        Outcome.refused(loop.server, loop.client, "unexpected_message");
    }

    @ParameterizedTest(name = "content type {0}")
    @ValueSource(ints = {0, 19, 25, 26, 127, 255})
    void aProtectedRecordOfAnUnknownTypeIsRefused(int type) {
        Loop loop = Loop.plain().handshake();

        loop.client.outbound.enqueue(ContentType.of(type), new byte[] {1}, 0, 1);
        loop.exchange();

        Outcome.refused(loop.server, loop.client, "unexpected_message");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA"})
    void noContentIsLongerThanARecordMayBe(String suite) {
        Loop longest = with(suite, ProtocolVersion.TLS12);
        Loop tooLong = with(suite, ProtocolVersion.TLS12);

        longest.client.outbound.enqueue(ContentType.APPLICATION_DATA, new byte[1 << 14], 0, 1 << 14);
        longest.exchange();
        tooLong.client.outbound.enqueue(ContentType.APPLICATION_DATA, new byte[(1 << 14) + 1], 0, (1 << 14) + 1);
        tooLong.exchange();

        assertThat(longest.atServer.position()).isEqualTo(1 << 14);
        Outcome.refused(tooLong.server, tooLong.client, "record_overflow");
    }

    @ParameterizedTest(name = "{0} octets: {1}")
    @CsvSource({"18432, bad_record_mac", "18433, record_overflow", "65535, record_overflow"})
    void noFragmentIsLongerThanProtectionMakesIt(int length, String alert) {
        Loop loop = Loop.plain().handshake();

        loop.server.unwrap(
                ByteBuffer.wrap(Meddler.record(23, 0x0303, new byte[length])), ByteBuffer.allocate(1 << 16), 0);

        Outcome.refused(loop.server, alert);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"769, 1 99 1 1 1", "770, 100 1 2", "771, 100 1 2"})
    void oneOctetGoesAheadWhereTheNextBlockIsForeseeable(int version, String lengths) {
        Tap tap = new Tap();
        Loop loop = unbegun("TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA", ProtocolVersion.of(version));
        loop.onWayToServer = tap;
        loop.handshake();
        Outcome.goesOn(loop.client);

        for (int length : new int[] {100, 1, 2}) {
            ByteBuffer wire = ByteBuffer.allocate(1000);
            loop.client.wrap(ByteBuffer.wrap(new byte[length]), wire, 0);
            loop.drain(loop.client, wire);
            tap.apply(Arrays.copyOf(wire.array(), wire.position()));
        }

        List<Tap.Content> contents = tap.open(loop.client.parameters().orElseThrow(), loop.master, false);
        assertThat(contents.stream().skip(1).map(content -> String.valueOf(content.octets().length)))
                .containsExactly(lengths.split(" ", -1));
    }

    private static Loop with(String name, ProtocolVersion version) {
        Loop loop = unbegun(name, version).handshake();
        Outcome.connected(loop);
        return loop;
    }

    private static Loop unbegun(String name, ProtocolVersion version) {
        return side(Side.client(), name, version).to(side(Side.server(), name, version));
    }

    private static Side side(Side side, String name, ProtocolVersion version) {
        List<CipherSuite> suite = CipherSuite.all().stream()
                .filter(s -> s.toString().equals(name))
                .toList();
        return side.with(c -> c.cipherSuites(suite).versions(List.of()).unsafeVersions(List.of(version)));
    }

    private static void empty(Loop loop, TlsEngine from, ContentType type, int times) {
        for (int i = 0; i < times; i++) {
            from.outbound.enqueue(type, new byte[0], 0, 0);
        }
        loop.exchange();
    }
}
