package org.spectls.interop.peer.bctls;

import java.io.InputStream;
import java.io.OutputStream;
import org.bouncycastle.tls.RenegotiationPolicy;
import org.bouncycastle.tls.TlsClientProtocol;
import org.bouncycastle.tls.TlsServerProtocol;

/** Both protocols, which let the peer renegotiate; by themselves they decline. */
final class Renegotiating {
    private Renegotiating() {}

    static TlsClientProtocol client(InputStream in, OutputStream out) {
        return new TlsClientProtocol(in, out) {
            @Override
            protected int getRenegotiationPolicy() {
                return RenegotiationPolicy.ACCEPT;
            }
        };
    }

    static TlsServerProtocol server(InputStream in, OutputStream out) {
        return new TlsServerProtocol(in, out) {
            @Override
            protected int getRenegotiationPolicy() {
                return RenegotiationPolicy.ACCEPT;
            }
        };
    }
}
