package org.spectls.cli.interop;

import java.io.IOException;
import java.net.Socket;
import org.jspecify.annotations.Nullable;
import org.spectls.cli.connection.TlsServer;
import org.spectls.kernel.machine.TransitionListener;
import org.spectls.tls.socket.TlsConnection;

/** Looks away. */
final class SilentReporter implements TlsServer.Reporter {
    @Override
    public TransitionListener listener(Socket socket) {
        return (endpoint, transition, now) -> {};
    }

    @Override
    public void connected(Socket socket, TlsConnection connection) {}

    @Override
    public void finished(Socket socket, TlsConnection connection, @Nullable IOException failure) {}
}
