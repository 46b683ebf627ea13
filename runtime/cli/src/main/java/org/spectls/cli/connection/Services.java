package org.spectls.cli.connection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.engine.TlsEngine;
import org.spectls.tls.protocol.wire.Parameters;
import org.spectls.tls.socket.TlsConnection;

/** What the command's server can do with a connection. */
public final class Services {
    private static final int MAX_REQUEST = 16384;

    private Services() {}

    /** Answers one HTTP request with a page about the connection, and ends it. */
    public static void www(TlsConnection connection) throws IOException {
        String request = request(connection);
        if (request.isEmpty()) {
            return;
        }
        byte[] body = page(connection.engine(), request).getBytes(UTF_8);
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + body.length
                + "\r\nConnection: close\r\n\r\n";
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        response.write(head.getBytes(ISO_8859_1));
        if (!request.startsWith("HEAD ")) {
            response.write(body);
        }
        connection.write(response.toByteArray(), 0, response.size());
    }

    /** Sends back what comes in, until the peer says close_notify. */
    public static void echo(TlsConnection connection) throws IOException {
        byte[] buffer = new byte[1 << 14];
        int count = connection.read(buffer, 0, buffer.length);
        while (count >= 0) {
            connection.write(buffer, 0, count);
            count = connection.read(buffer, 0, buffer.length);
        }
    }

    /** The request's head; empty when the peer closes before its end. */
    private static String request(TlsConnection connection) throws IOException {
        StringBuilder head = new StringBuilder();
        byte[] buffer = new byte[4096];
        while (!head.toString().contains("\r\n\r\n") && !head.toString().contains("\n\n")) {
            int count = connection.read(buffer, 0, buffer.length);
            if (count < 0 || head.length() > MAX_REQUEST) {
                return "";
            }
            head.append(new String(buffer, 0, count, ISO_8859_1));
        }
        return head.toString();
    }

    private static String page(TlsEngine engine, String request) {
        StringBuilder rows = new StringBuilder();
        engine.parameters()
                .ifPresent(parameters -> describe(parameters)
                        .forEach(row -> rows.append("<tr><th>")
                                .append(row.get(0))
                                .append("</th><td>")
                                .append(escape(row.get(1)))
                                .append("</td></tr>\n")));
        engine.states()
                .forEach(state -> rows.append("<tr><th>state</th><td>")
                        .append(escape(state))
                        .append("</td></tr>\n"));
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>SpecTLS</title>
                <style>body{font:16px/1.5 system-ui,sans-serif;margin:3rem auto;max-width:44rem;color:#1d2733}
                th{text-align:left;padding-right:2rem;font-weight:600;color:#4a6076}</style></head>
                <body><h1>It works</h1>
                <p>This page came over a TLS stack that was compiled from its specification.</p>
                <table>
                %s</table>
                <h2>Your request</h2><pre>%s</pre></body></html>
                """.formatted(rows, escape(request.strip()));
    }

    /** Name and value of what was agreed on. */
    public static List<List<String>> describe(Parameters parameters) {
        return List.of(
                List.of("version", parameters.version().toString()),
                List.of("cipher suite", parameters.suite().toString()),
                List.of("extended master secret", yes(parameters.extendedMasterSecret())),
                List.of("encrypt then MAC", yes(parameters.encryptThenMac())),
                List.of("secure renegotiation", yes(parameters.secureRenegotiation())),
                List.of("compression", parameters.compression().toString()),
                List.of(
                        "application protocol",
                        parameters.applicationProtocol().map(Services::text).orElse("none")),
                List.of(
                        "server name",
                        parameters.serverName().map(Services::text).orElse("none")));
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }

    private static String text(Bytes name) {
        return new String(name.toArray(), UTF_8);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
