package org.spectls.interop.peer.jsse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.FileReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;

/** A program of its own: a client or a server that does what a file says. It needs nothing but the JDK. */
final class JsseProgram {
    private static final int POLL_MILLIS = 100;

    /** JSSE counts octets of records, the extension those of plaintext. */
    private static final int RECORD_OVERHEAD = 325;

    private final Properties settings;
    private final String mark;
    private final SSLContext context;
    private final int connections;

    private JsseProgram(Properties settings) throws Exception {
        this.settings = settings;
        this.mark = settings.getProperty("mark");
        this.connections = Integer.parseInt(settings.getProperty("connections"));
        this.context = JsseContext.of(settings);
    }

    /**
     * Runs the program.
     *
     * @param arguments the file with the settings
     */
    public static void main(String[] arguments) throws Exception {
        Properties settings = new Properties();
        try (FileReader file = new FileReader(arguments[0], ISO_8859_1)) {
            settings.load(file);
        }
        JsseProgram program = new JsseProgram(settings);
        try {
            if (settings.getProperty("role").equals("server")) {
                program.serve();
            } else {
                program.connect();
            }
        } catch (SSLException refusal) {
            if (settings.getProperty("alert") == null) {
                throw refusal;
            }
            fact("ALERT", String.valueOf(refusal.getMessage()).replaceFirst("^.*Received fatal alert: ", ""));
        }
        System.out.println("done");
    }

    private void connect() throws IOException {
        List<SSLSession> sessions = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            int port = Integer.parseInt(settings.getProperty("port"));
            try (SSLSocket socket =
                    (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
                SSLParameters parameters = parameters(socket.getSSLParameters());
                if (settings.getProperty("suites", "").indexOf("anon") < 0) {
                    parameters.setEndpointIdentificationAlgorithm("HTTPS");
                }
                parameters.setServerNames(List.of(new SNIHostName(settings.getProperty("host"))));
                socket.setSSLParameters(parameters);
                AtomicInteger handshakes = count(socket);
                socket.startHandshake();
                if (settings.getProperty("renegotiation").equals("by_client")) {
                    again(socket, handshakes);
                }
                write(socket, Files.readString(Path.of(settings.getProperty("request")), ISO_8859_1));
                String answer = readUntil(socket, this::isAnswer);
                tell(socket, sessions);
                fact("RENEGOTIATED", yes(handshakes.get() > 1));
                fact(
                        "CERTIFICATE_STATUS",
                        yes(!extended(socket).getStatusResponses().isEmpty()));
                fact("ECHO", yes(isAnswer(answer)));
                sessions.add(socket.getSession());
            }
        }
    }

    private void serve() throws IOException {
        List<SSLSession> sessions = new ArrayList<>();
        try (SSLServerSocket listening = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            SSLParameters parameters = parameters(listening.getSSLParameters());
            String asked = settings.getProperty("client_certificate");
            parameters.setWantClientAuth(asked.equals("wanted"));
            if (asked.equals("required")) {
                parameters.setNeedClientAuth(true);
            }
            listening.setSSLParameters(parameters);
            System.out.println("listening " + listening.getLocalPort());
            for (int i = 0; i < connections; i++) {
                try (SSLSocket socket = (SSLSocket) listening.accept()) {
                    AtomicInteger handshakes = count(socket);
                    socket.startHandshake();
                    String request = readUntil(socket, text -> text.contains("\r\n\r\n"));
                    if (settings.getProperty("renegotiation").equals("by_server")) {
                        again(socket, handshakes);
                    }
                    write(socket, "HTTP/1.0 200 OK\r\nConnection: close\r\n\r\n" + request);
                    tell(socket, sessions);
                    fact("RENEGOTIATED", yes(handshakes.get() > 1));
                    fact("SERVER_NAME", serverName(socket));
                    sessions.add(socket.getSession());
                    socket.shutdownOutput();
                    readUntil(socket, text -> false);
                }
            }
        }
    }

    private SSLParameters parameters(SSLParameters parameters) {
        String hello = settings.getProperty("hello");
        String version = version(settings.getProperty("newest"));
        parameters.setProtocols(
                hello == null
                        ? new String[] {version(settings.getProperty("oldest")), version}
                        : new String[] {hello + "Hello", version});
        String suites = settings.getProperty("suites", "");
        if (!suites.isEmpty()) {
            // JSSE still has the names of the time before TLS for some.
            parameters.setCipherSuites(suites.replace("TLS_RSA_WITH_3DES", "SSL_RSA_WITH_3DES")
                    .replaceAll("TLS_RSA_WITH_NULL_(MD5|SHA)\\b", "SSL_RSA_WITH_NULL_$1")
                    .replace("TLS_DHE_RSA_WITH_3DES", "SSL_DHE_RSA_WITH_3DES")
                    .split(",", -1));
        }
        if (settings.getProperty("alpn") != null) {
            parameters.setApplicationProtocols(settings.getProperty("alpn").split(",", -1));
        }
        String length = settings.getProperty("max_fragment_length");
        if (length != null && settings.getProperty("role").equals("client")) {
            parameters.setMaximumPacketSize(Integer.parseInt(length) + RECORD_OVERHEAD);
        }
        return parameters;
    }

    private static String version(String number) {
        return switch (number) {
            case "3.0" -> "SSLv3";
            case "1.0" -> "TLSv1";
            default -> "TLSv" + number;
        };
    }

    /** A second handshake, full: the session of the first is not taken up. */
    private static void again(SSLSocket socket, AtomicInteger handshakes) throws IOException {
        socket.getSession().invalidate();
        socket.startHandshake();
        // The rest of it takes place while one reads.
        socket.setSoTimeout(POLL_MILLIS);
        while (handshakes.get() < 2) {
            try {
                socket.getInputStream().read(new byte[1]);
            } catch (SocketTimeoutException silence) {
                // The peer has nothing to say but the handshake.
            }
        }
        socket.setSoTimeout(0);
    }

    private static AtomicInteger count(SSLSocket socket) {
        AtomicInteger handshakes = new AtomicInteger();
        socket.addHandshakeCompletedListener(event -> handshakes.incrementAndGet());
        return handshakes;
    }

    private void tell(SSLSocket socket, List<SSLSession> earlier) {
        SSLSession session = socket.getSession();
        String protocol = socket.getApplicationProtocol();
        fact("VERSION", session.getProtocol());
        fact("SUITE", session.getCipherSuite());
        fact("APPLICATION_PROTOCOL", protocol == null || protocol.isEmpty() ? "none" : protocol);
        fact("RESUMED", yes(earlier.stream().anyMatch(old -> old.getCreationTime() == session.getCreationTime())));
        fact("PEER_CERTIFICATE", JsseContext.peerName(session));
    }

    private String serverName(SSLSocket socket) {
        return extended(socket).getRequestedServerNames().stream()
                .map(name -> ((SNIHostName) name).getAsciiName())
                .findFirst()
                .orElse("none");
    }

    private static ExtendedSSLSession extended(SSLSocket socket) {
        return (ExtendedSSLSession) socket.getSession();
    }

    private boolean isAnswer(String text) {
        return text.contains(mark)
                || text.contains(new StringBuilder(mark).reverse().toString());
    }

    private static void write(SSLSocket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static String readUntil(SSLSocket socket, Predicate<String> enough) throws IOException {
        StringBuilder text = new StringBuilder();
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[16384];
        int count = 0;
        while (count >= 0 && !enough.test(text.toString())) {
            count = in.read(buffer);
            text.append(new String(buffer, 0, Math.max(0, count), ISO_8859_1));
        }
        return text.toString();
    }

    private static void fact(String name, String value) {
        System.out.println("fact " + name + " " + value);
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }
}
