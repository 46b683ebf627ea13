package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.tls.protocol.wire.Credential;

/** What a server makes of hellos that few clients send. RFC 5246 section 7.4.1.2, RFC 6066 section 3, RFC 7301 section 3.1. */
class ClientHelloContentsTest {
    private static final int CLIENT_HELLO = 1;
    private static final int CERTIFICATE = 11;
    private static final int SERVER_NAME = 0;
    private static final int APPLICATION_PROTOCOLS = 16;
    private static final int PADDING = 21;
    private static final int LONGEST_RECORD = 1 << 14;

    /** A list holds one name of each kind, and only of host names is it known what they mean. */
    @Test
    void passesOverNamesThatAreNoHostNames() {
        Credential wanted = named(KeyKind.ECDSA_P256, "a.example");
        Credential other = named(KeyKind.ED25519, "b.example");
        List<byte[]> shown = new ArrayList<>();
        Loop loop = Side.client().to(new Side().credentials(other, wanted));
        // Kind 5, "b.example", before the host name "a.example".
        loop.onWayToServer = extending(SERVER_NAME, "0018 05 0009 622e6578616d706c65 00 0009 612e6578616d706c65");
        loop.onWayToClient = Meddler.editing(CERTIFICATE, message -> {
            shown.add(message);
            return message;
        });

        loop.client.connect(Optional.of("a.example"), 0);
        loop.exchange();

        assertThat(shown).hasSize(1);
        assertThat(shown.get(0)).endsWith(wanted.chain().get(0).toArray());
    }

    @Test
    void refusesAnApplicationProtocolWithoutName() {
        Loop loop = Side.client().to(Side.server().with(c -> c.sessionTickets(false)));
        loop.onWayToServer = extending(APPLICATION_PROTOCOLS, "0004 00 02 6832");

        loop.handshake();

        Outcome.refused(loop.server, loop.client, "decode_error");
    }

    /** The extensions are limited by nothing but the two octets of their length. */
    @Test
    void bearsExtensionsOfManyRecords() {
        Loop loop = Side.client().to(Side.server());
        Meddler padding = extending(PADDING, "00".repeat(40000));
        loop.onWayToServer = records -> Recut.cut(padding.apply(records), LONGEST_RECORD);

        loop.handshake();

        assertThat(loop.transitions)
                .contains("Server ServerHandshake.FindingSession.result_find_session/fresh/certified/signed")
                .contains("Client ClientHandshake.AwaitServerHello.ServerHello/fresh/certified");
        // Only the server's secret covers what the client did not say.
        Outcome.refused(loop.server, loop.client, "bad_record_mac");
    }

    private static Meddler extending(int extension, String data) {
        byte[] octets = HexFormat.of().parseHex(data.replace(" ", ""));
        return Meddler.editing(CLIENT_HELLO, message -> {
            RawHello hello = RawHello.parse(message).without(extension);
            hello.extensions.add(new RawHello.Extension(extension, octets));
            return hello.message();
        });
    }

    private static Credential named(KeyKind key, String name) {
        return ServerCredentials.of(Loop.AUTHORITY.issueServer(key, List.of(name)));
    }
}
