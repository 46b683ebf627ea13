package org.spectls.tls.engine;

import java.util.List;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.Secret;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.ClientAuthentication;
import org.spectls.tls.protocol.wire.Credential;
import org.spectls.tls.protocol.wire.PreSharedKey;

/** The flavours of the handshake, all with AES_128_GCM_SHA256. RFC 5246 figures 1 and 2, RFC 5077, RFC 4279. */
enum Flow {
    FULL,
    TICKET,
    CLIENT_CERTIFICATE,
    KEY_TRANSPORT,
    SHARED_KEY,
    RESUMPTION;

    private static final Credential CLIENT =
            ServerCredentials.of(Loop.AUTHORITY.issueClient(KeyKind.ECDSA_P256, "client"));

    /** A connection that is not begun. */
    Loop open() {
        Side client = side(Side.client());
        Side server = side(this == KEY_TRANSPORT ? Side.server(KeyKind.RSA_2048) : Side.server());
        switch (this) {
            case TICKET -> server.sealingTickets();
            case CLIENT_CERTIFICATE -> {
                client.credentials(CLIENT);
                server.with(c -> c.clientAuth(ClientAuthentication.REQUIRED));
            }
            case RESUMPTION -> {
                client.keepingSessions(1);
                server.keepingSessions(1);
                Outcome.connected(client.to(server).handshake());
            }
            case FULL, KEY_TRANSPORT, SHARED_KEY -> {}
        }
        return client.to(server);
    }

    private Side side(Side side) {
        return side.with(c -> c.cipherSuites(List.of(suite()))
                .sessionTickets(this == TICKET)
                .psks(List.of(new PreSharedKey(Bytes.ascii("me"), Secret.copyOf(new byte[] {1, 2, 3})))));
    }

    private CipherSuite suite() {
        return switch (this) {
            case KEY_TRANSPORT -> CipherSuite.TLS_RSA_WITH_AES_128_GCM_SHA256;
            case SHARED_KEY -> CipherSuite.TLS_PSK_WITH_AES_128_GCM_SHA256;
            default -> CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256;
        };
    }
}
