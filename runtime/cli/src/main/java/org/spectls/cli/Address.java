package org.spectls.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A host and a port. */
record Address(String host, int port) {
    private static final int HTTPS = 443;

    /** Reads {@code HOST:PORT}, {@code HOST} or {@code [IPV6]:PORT}. */
    static Address parse(String text, CommandLine command) {
        int colon = text.lastIndexOf(':');
        boolean hasPort = colon > text.lastIndexOf(']') && (text.startsWith("[") || text.indexOf(':') == colon);
        String host = hasPort ? text.substring(0, colon) : text;
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        }
        try {
            int port = hasPort ? Integer.parseInt(text.substring(colon + 1)) : HTTPS;
            if (host.isEmpty() || port < 1 || port > 65535) {
                throw new NumberFormatException();
            }
            return new Address(host, port);
        } catch (NumberFormatException malformed) {
            throw new ParameterException(command, "HOST:PORT expected, as in localhost:8443, not '" + text + "'");
        }
    }

    Socket connect(int timeoutMillis) throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(host, port), timeoutMillis);
        return socket;
    }
}
