package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.HeartbeatMode;
import org.spectls.tls.protocol.wire.MaxFragmentLength;
import org.spectls.tls.protocol.wire.SignatureScheme;

/** What either hello may and may not say. RFC 5246 section 7.4.1.4 and the documents of the extensions. */
class ExtensionsTest {
    private static final int STATUS_REQUEST = 5;
    private static final int GROUPS = 10;
    private static final int POINT_FORMATS = 11;
    private static final int ALPN = 16;
    private static final int PADDING = 21;
    private static final int ENCRYPT_THEN_MAC = 22;
    private static final int RENEGOTIATION_INFO = 0xff01;
    private static final int RENEGOTIATION_INFO_SCSV = 0x00ff;

    static IntStream grease() {
        return IntStream.range(0, 16).map(i -> 0x0a0a + i * 0x1010);
    }

    @ParameterizedTest
    @MethodSource("grease")
    void toleratesGreaseInEveryList(int value) {
        int high = value >> 8;
        Loop loop = Loop.plain();
        loop.onWayToServer = Meddler.editingHello(hello -> {
            hello.suites.add(0, value);
            hello.compressions = new byte[] {(byte) 0x0b, 0};
            hello.with(10, 0, 6, high, high, 0, 29, 0, 23);
            hello.with(11, 2, high, 0);
            hello.with(13, 0, 4, high, high, 4, 3);
            hello.with(ALPN, 0, 3, 2, high, high);
            return hello.adding(value);
        });

        loop.handshake();

        // The server finds out at the end: another hello arrived than was sent, and so the keys are others.
        assertThat(loop.transitions).contains("Client ClientHandshake.AwaitServerHelloDone.ServerHelloDone/certified");
        Outcome.refused(loop.server, loop.client, "bad_record_mac");
    }

    @ParameterizedTest(name = "extension {0}")
    @ValueSource(ints = {0, 10, 11, 13, 23, 0xff01, 35, 5, 0x6a6a})
    void refusesAnExtensionThatComesTwice(int type) {
        RawHello.Extension own = RawHello.of(Loop.plain().client).extensions.stream()
                .filter(e -> e.type() == type)
                .findFirst()
                .orElse(new RawHello.Extension(type, new byte[0]));
        Loop loop = Loop.plain();
        loop.onWayToServer = Meddler.editingHello(hello -> {
            hello.without(type).extensions.add(own);
            hello.extensions.add(own);
            return hello;
        });

        Outcome.refused(loop.handshake().server, loop.client, "illegal_parameter");
    }

    @ParameterizedTest(name = "extension {0}")
    @ValueSource(ints = {15, ALPN, 1, 28, 18, 0x6a6a, PADDING})
    void refusesAnAnswerThatNobodyAskedFor(int type) {
        Loop loop = Loop.plain();
        loop.onWayToClient = Meddler.editingHello(hello -> hello.with(type, answer(type)));

        Outcome.refused(loop.handshake().client, loop.server, "unsupported_extension");
    }

    @Test
    void refusesPointFormatsWithoutTheOneThatAllKnow() {
        Loop loop = Loop.plain();
        loop.onWayToClient = Meddler.editingHello(hello -> hello.with(POINT_FORMATS, 1, 1));

        Outcome.refused(loop.handshake().client, loop.server, "illegal_parameter");
    }

    @Test
    void refusesAnAnswerThatComesTwice() {
        Loop loop = Loop.plain();
        loop.onWayToClient = Meddler.editingHello(hello -> hello.adding(23).adding(23));

        Outcome.refused(loop.handshake().client, loop.server, "illegal_parameter");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "truncated list of groups, 10 0004001d, decode_error",
        "no group, 10 0000, decode_error",
        "half a group, 10 0001ff, decode_error",
        "octets behind the groups, 10 0002001d00, decode_error",
        "point formats without the one that all know, 11 0101, illegal_parameter",
        "no point format, 11 00, decode_error",
        "a body where there is none, 23 00, decode_error",
        "a body where there is none, 22 00, decode_error",
        "a heartbeat mode that is none, 15 03, illegal_parameter",
        "a fragment length that is none, 1 05, illegal_parameter",
        "a record size limit of 63, 28 003f, illegal_parameter",
        "a server name list without names, 0 0000, decode_error",
        "a server name longer than its list, 0 000400ffff61, decode_error",
        "a server name list longer than its extension, 0 ffff00000161, decode_error",
        "two host names, 0 00080000016100000162, illegal_parameter",
        "an application protocol without name, 16 000100, decode_error",
        "renegotiation info without length, 65281, decode_error"
    })
    void refusesWhatDoesNotMakeSense(String what, String extension, String alert) {
        String[] parts = extension.split(" ", 2);
        int type = Integer.parseInt(parts[0]);
        byte[] data = HexFormat.of().parseHex(parts.length < 2 ? "" : parts[1].replace(" ", ""));
        Loop loop = Loop.plain();
        loop.onWayToServer = Meddler.editingHello(hello -> {
            hello.without(type).extensions.add(new RawHello.Extension(type, data));
            return hello;
        });

        Outcome.refused(loop.handshake().server, loop.client, alert);
    }

    @Test
    void doesWithoutExtensions() {
        Loop loop = Side.client()
                .to(Side.server().with(c -> c.unsafeSignatureSchemes(List.of(SignatureScheme.ECDSA_SHA1))));
        loop.onWayToServer = Meddler.editingHello(hello -> {
            if (hello.type == 1) {
                hello.extensions.clear();
            }
            return hello;
        });
        boolean[] answered = new boolean[1];
        loop.onWayToClient = Meddler.editingHello(hello -> {
            answered[0] = !hello.extensions.isEmpty();
            return hello;
        });

        loop.handshake();

        assertThat(loop.transitions)
                .contains("Server ServerHandshake.FindingSession.result_find_session/fresh/certified/signed");
        assertThat(answered[0]).as("to who speaks of none, none are spoken of").isFalse();
    }

    @ParameterizedTest(name = "extension {0}: {1}")
    @CsvSource({
        "0, 000c0000096c6f63616c686f7374", // RFC 6066 section 3: "localhost"
        "1, 02", // RFC 6066 section 4
        "5, 0100000000", // RFC 6066 section 8
        "11, 0100", // RFC 8422 section 5.1.2
        "15, 01", // RFC 6520 section 2
        "22, ''", // RFC 7366 section 2
        "35, ''", // RFC 5077 section 3.2
        "65281, 00" // RFC 5746 section 3.4
    })
    void asksAsTheStandardsSay(int type, String octets) {
        RawHello hello = RawHello.of(asking().to(Side.server()).client);

        assertThat(hello.suites).doesNotContain(RENEGOTIATION_INFO_SCSV);
        assertThat(data(hello, type)).containsExactly(octets);
    }

    @ParameterizedTest(name = "extension {0}: {1}")
    @CsvSource({
        "0, ''", // RFC 6066 section 3
        "1, 02", // RFC 6066 section 4
        "5, ''", // RFC 6066 section 8
        "11, 0100", // RFC 8422 section 5.2
        "15, 01", // RFC 6520 section 2
        "22, ''", // RFC 7366 section 2
        "35, ''", // RFC 5077 section 3.2
        "65281, 00" // RFC 5746 section 3.6
    })
    void answersAsTheStandardsSayAndOnlyWhatWasAsked(int type, String octets) {
        assertThat(data(answer(hello -> hello), type)).containsExactly(octets);
        assertThat(data(answer(hello -> hello.without(type)), type)).isEmpty();
    }

    /** RFC 5746 section 3.6. */
    @Test
    void answersTheSignallingSuiteWithAnExtension() {
        RawHello answer = answer(hello -> {
            hello.without(RENEGOTIATION_INFO).suites.add(RENEGOTIATION_INFO_SCSV);
            return hello;
        });

        assertThat(data(answer, RENEGOTIATION_INFO)).containsExactly("00");
    }

    /** RFC 8422 section 4. */
    @Test
    void speaksOfCurvesOnlyWithSuitesThatUseThem() {
        RawHello without = RawHello.of(Side.client()
                .with(c -> c.cipherSuites(List.of(CipherSuite.TLS_RSA_WITH_AES_128_GCM_SHA256)))
                .to(Side.server())
                .client);
        RawHello with = RawHello.of(Loop.plain().client);

        assertThat(without.has(GROUPS)).isFalse();
        assertThat(without.has(POINT_FORMATS)).isFalse();
        assertThat(with.has(GROUPS)).isTrue();
        assertThat(with.has(POINT_FORMATS)).isTrue();
    }

    @ParameterizedTest(name = "client {0}, server {1}, {2}")
    @CsvSource({
        "true, true, TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA, true",
        "true, true, TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256, true",
        "true, false, TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA, false",
        "false, true, TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA, false",
        "true, true, TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, false"
    })
    void encryptsThenMacsIfBothCan(boolean client, boolean server, String suite, boolean agreed) {
        List<CipherSuite> one = CipherSuite.all().stream()
                .filter(s -> s.toString().equals(suite))
                .toList();
        Loop loop = Side.client()
                .with(c -> c.encryptThenMac(client).cipherSuites(one))
                .to(Side.server().with(c -> c.encryptThenMac(server).cipherSuites(one)));

        Outcome.connected(loop.handshake());
        assertThat(loop.client.parameters().orElseThrow().encryptThenMac()).isEqualTo(agreed);
    }

    @Test
    void saysNothingOfMacsWhereThereIsNoMac() {
        // Again a CBC suite makes the client speak of it. Were it answered, the client would refuse.
        List<CipherSuite> two = List.of(
                CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA);
        Loop loop = Side.client().with(c -> c.cipherSuites(two)).to(Side.server());
        boolean[] asked = new boolean[1];
        loop.onWayToServer = Meddler.editingHello(hello -> {
            asked[0] = hello.has(ENCRYPT_THEN_MAC);
            return hello;
        });

        Outcome.connected(loop.handshake());
        assertThat(asked[0]).isTrue();
        assertThat(loop.server.parameters().orElseThrow().encryptThenMac()).isFalse();
    }

    @Test
    void refusesToMacWhereThereIsNoMac() {
        // The client offers a CBC suite too, so that the server may speak of it; but it takes another.
        List<CipherSuite> two = List.of(
                CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA);
        Loop loop = Side.client().with(c -> c.cipherSuites(two)).to(Side.server());
        loop.onWayToClient = Meddler.editingHello(hello -> hello.with(ENCRYPT_THEN_MAC));

        Outcome.refused(loop.handshake().client, loop.server, "illegal_parameter");
    }

    @ParameterizedTest(name = "{0} suites")
    @ValueSource(ints = {1, 40, 60, 100, 140, 200, 300})
    void padsHellosThatSomeStumbleOver(int suites) {
        // Names of growing length make hellos of growing length.
        List<Bytes> protocols = List.of(Bytes.ascii("x".repeat(Math.min(255, suites))));
        Side client = Side.client().with(c -> c.helloPadding(true).applicationProtocols(protocols));
        Loop loop = client.to(Side.server());
        int[] length = new int[1];
        loop.onWayToServer = Meddler.editing(1, hello -> {
            length[0] = hello.length;
            return hello;
        });

        Outcome.connected(loop.handshake());
        assertThat(length[0]).matches(octets -> octets < 256 || octets >= 512);
    }

    @Test
    void answersWithOneApplicationProtocolOfThoseOffered() {
        for (UnaryOperator<RawHello> fault : List.<UnaryOperator<RawHello>>of(
                hello -> hello.with(ALPN, 0, 3, 2, 'h', '3'),
                hello -> hello.with(ALPN, 0, 6, 2, 'h', '2', 2, 'h', '1'))) {
            Loop loop = Side.client()
                    .with(c -> c.applicationProtocols(List.of(Bytes.ascii("h2"), Bytes.ascii("h1"))))
                    .to(Side.server());
            loop.onWayToClient = Meddler.editingHello(fault);

            Outcome.refused(loop.handshake().client, loop.server, "illegal_parameter");
        }
    }

    @Test
    void saysNothingOfApplicationProtocolsIfOnlyOneSideDoes() {
        Loop asking = Side.client()
                .with(c -> c.applicationProtocols(List.of(Bytes.ascii("h2"))))
                .to(Side.server());
        Loop asked = Side.client().to(Side.server().with(c -> c.applicationProtocols(List.of(Bytes.ascii("h2")))));

        Outcome.connected(asking.handshake());
        Outcome.connected(asked.handshake());
        assertThat(asking.client.parameters().orElseThrow().applicationProtocol())
                .isEmpty();
        assertThat(asked.client.parameters().orElseThrow().applicationProtocol())
                .isEmpty();
    }

    /** A client that speaks of all that it knows. */
    private static Side asking() {
        return Side.client()
                .with(c -> c.cipherSuites(List.of(CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256))
                        .maxFragmentLength(Optional.of(MaxFragmentLength.OCTETS_1024))
                        .heartbeatMode(Optional.of(HeartbeatMode.PEER_ALLOWED_TO_SEND)));
    }

    /** What a server that can do all of it answers to such a client's hello. */
    private static RawHello answer(UnaryOperator<RawHello> edit) {
        var status = Optional.of(Bytes.ascii("good, says its issuer"));
        Side server = new Side()
                .sealingTickets()
                .credentials(ServerCredentials.of(
                        Loop.AUTHORITY.issueServer(KeyKind.ECDSA_P256, List.of("localhost")), status))
                .with(c -> c.cipherSuites(List.of(CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256))
                        .heartbeatMode(Optional.of(HeartbeatMode.PEER_ALLOWED_TO_SEND)));
        Loop loop = asking().to(server);
        List<RawHello> seen = new ArrayList<>();
        loop.onWayToServer = Meddler.editingHello(edit);
        loop.onWayToClient = Meddler.editingHello(hello -> {
            seen.add(hello);
            return hello;
        });
        loop.handshake();
        return seen.get(0);
    }

    /** RFC 6066 section 8. */
    @ParameterizedTest(name = "type {0}")
    @CsvSource({"1, true", "2, false"})
    void staplesOnlyWhatItWasAskedFor(int type, boolean staples) {
        RawHello answer = answer(hello -> hello.with(STATUS_REQUEST, type, 0, 0, 0, 0));

        assertThat(answer.has(STATUS_REQUEST)).isEqualTo(staples);
    }

    private static List<String> data(RawHello hello, int type) {
        return hello.extensions.stream()
                .filter(e -> e.type() == type)
                .map(e -> HexFormat.of().formatHex(e.data()))
                .toList();
    }

    /** A body that decodes, so that it is the extension that is refused. */
    private static int[] answer(int type) {
        return switch (type) {
            case 1, 15 -> new int[] {1};
            case ALPN -> new int[] {0, 3, 2, 'h', '2'};
            case 28 -> new int[] {1, 0};
            default -> new int[0];
        };
    }
}
