package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.SignatureScheme;

/** What either hello may and may not say. RFC 5246 section 7.4.1.4 and the documents of the extensions. */
class ExtensionsTest {
    private static final int ALPN = 16;
    private static final int PADDING = 21;
    private static final int ENCRYPT_THEN_MAC = 22;

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
        "a heartbeat mode that is none, 15 03, illegal_parameter",
        "a fragment length that is none, 1 05, illegal_parameter",
        "a record size limit of 63, 28 003f, illegal_parameter",
        "a server name list without names, 0 0000, decode_error",
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

        assertThat(loop.transitions).contains("Server ServerHandshake.FindingSession.result_find_session/fresh/certified/signed");
        assertThat(answered[0]).as("to who speaks of none, none are spoken of").isFalse();
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
