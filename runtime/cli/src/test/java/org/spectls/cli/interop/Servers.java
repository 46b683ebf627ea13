package org.spectls.cli.interop;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.spectls.cli.connection.Contexts;
import org.spectls.cli.connection.TlsServer;
import org.spectls.crypto.store.Credentials;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.HeartbeatMode;

/** Servers of this stack on free ports of loopback, ready for heartbeats. */
final class Servers {
    private static final long PATIENCE_MILLIS = 30_000;

    private Servers() {}

    static TlsServer start(Credentials credentials, TlsServer.Service service, TlsServer.Reporter reporter)
            throws IOException {
        return new TlsServer(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        Contexts.server(
                                Configuration.builder().heartbeatMode(Optional.of(HeartbeatMode.PEER_ALLOWED_TO_SEND)),
                                List.of(credentials),
                                Optional.empty()),
                        service,
                        reporter,
                        PATIENCE_MILLIS)
                .start();
    }
}
