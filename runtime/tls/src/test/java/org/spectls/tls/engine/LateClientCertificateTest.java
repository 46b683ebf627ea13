package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spectls.tls.engine.Renegotiations.clientHello;

import org.junit.jupiter.api.Test;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.tls.protocol.wire.ClientAuthentication;
import org.spectls.tls.protocol.wire.ContentType;

/** Clients that show a certificate in a later handshake only, which is what most negotiate again for. RFC 5746 section 1. */
class LateClientCertificateTest {
    @Test
    void isTakenFromWhoShowedNoneBefore() {
        Loop loop = Renegotiations.open(c -> c.clientAuth(ClientAuthentication.WANTED));
        assertThat(loop.server.peerChain()).isEmpty();
        byte[] own = ServerCredentials.of(Loop.AUTHORITY.issueClient(KeyKind.ECDSA_P256, "client"))
                .chain()
                .get(0)
                .toArray();
        loop.onWayToClient = lost -> new byte[0];

        loop.inject(loop.client, ContentType.HANDSHAKE, clientHello(loop).message());
        loop.inject(loop.client, ContentType.HANDSHAKE, Samples.certificate(own));

        Outcome.goesOn(loop.server);
        assertThat(loop.transitions).contains("Server ServerHandshake.AwaitClientCertificate.Certificate/shown");
        assertThat(loop.server.states()).contains("ServerHandshake.AwaitClientKeyExchange");
    }
}
