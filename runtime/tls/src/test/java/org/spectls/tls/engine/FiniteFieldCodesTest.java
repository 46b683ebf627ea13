package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.NamedGroup;

/**
 * A client that names finite fields, and none that the server knows, gets none; to one that names no field at all the server
 * proposes its own. The codes from 256 to 511 are those of fields, whoever knows them. RFC 7919 sections 2 and 4.
 */
class FiniteFieldCodesTest {
    private static final int SUPPORTED_GROUPS = 10;
    private static final List<CipherSuite> DHE = List.of(CipherSuite.TLS_DHE_RSA_WITH_AES_128_GCM_SHA256);

    /** RFC 7919 section 3: of its groups a client names those that a suite of its can use. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"TLS_DHE_RSA_WITH_AES_128_GCM_SHA256, 256 511", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, 255 512 29"})
    void tellWhatAGroupIsGoodFor(String suite, String named) {
        List<NamedGroup> groups = IntStream.of(0x00ff, 0x0100, 0x01ff, 0x0200, NamedGroup.X25519.code())
                .mapToObj(NamedGroup::of)
                .toList();
        List<CipherSuite> suites = CipherSuite.all().stream()
                .filter(s -> s.toString().equals(suite))
                .toList();
        Loop loop = Side.client()
                .with(c -> c.cipherSuites(suites).groups(groups))
                .to(Side.server(KeyKind.RSA_2048).with(c -> c.cipherSuites(suites)));
        List<Integer> seen = new ArrayList<>();
        loop.onWayToServer = Meddler.editingHello(hello -> {
            hello.extensions.stream()
                    .filter(e -> e.type() == SUPPORTED_GROUPS)
                    .forEach(e -> seen.addAll(codes(e.data())));
            return hello;
        });

        Outcome.connected(loop.handshake());

        assertThat(seen).hasToString("[" + named.replace(" ", ", ") + "]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "0x00ff, true",
        // The one that the server knows.
        "0x0100, true",
        "0x0105, false",
        "0x01fc, false",
        "0x01ff, false",
        "0x0200, true",
        "0x2a2a, true"
    })
    void tellWhetherTheClientNamesAField(String code, boolean agreed) {
        int group = Integer.decode(code);
        Loop loop = Side.client()
                .with(c -> c.cipherSuites(DHE))
                .to(Side.server(KeyKind.RSA_2048).with(c -> c.cipherSuites(DHE)));
        loop.onWayToServer =
                Meddler.editingHello(hello -> hello.with(SUPPORTED_GROUPS, 0, 2, group >> 8, group & 0xff));

        loop.handshake();

        if (agreed) {
            assertThat(loop.transitions)
                    .contains("Server ServerHandshake.FindingSession.result_find_session/fresh/certified/signed");
        } else {
            Outcome.refused(loop.server, loop.client, "handshake_failure");
        }
    }

    /** A list of codes, behind its length. */
    private static List<Integer> codes(byte[] octets) {
        List<Integer> codes = new ArrayList<>();
        for (int i = 2; i < octets.length; i += 2) {
            codes.add(((octets[i] & 0xff) << 8) | (octets[i + 1] & 0xff));
        }
        return codes;
    }
}
