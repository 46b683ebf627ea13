package org.spectls.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spectls.cli.connection.Contexts;
import org.spectls.cli.connection.IdentityOptions;
import org.spectls.cli.connection.KeepAliveOptions;
import org.spectls.cli.connection.NegotiationOptions;
import org.spectls.cli.connection.Services;
import org.spectls.cli.trace.TransitionLog;
import org.spectls.cli.trace.TransitionTable;
import org.spectls.crypto.certificate.TrustAnchors;
import org.spectls.crypto.store.KeyStores;
import org.spectls.tls.engine.EngineContext;
import org.spectls.tls.engine.TlsEngine;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.MaxFragmentLength;
import org.spectls.tls.socket.TlsConnection;
import org.spectls.tls.socket.TlsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Connects to a TLS server. */
@Command(
        name = "client",
        mixinStandardHelpOptions = true,
        description =
                "Connects to a TLS 1.2 server, sends what stands on standard input or a GET, and prints the answer.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the connection was opened and closed in order", "1:it was not; the reason is printed"})
final class ClientCommand implements Callable<Integer> {
    private static final int CONNECT_MILLIS = 10_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "HOST:PORT", description = "Where to connect, as in localhost:8443.")
    private String target = "";

    @Option(names = "--ca", paramLabel = "FILE", description = "PEM: authorities to trust; default: the JDK's.")
    private @Nullable Path authorities;

    @Mixin
    private IdentityOptions identity = new IdentityOptions();

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "1",
            description = "Connect so many times, one after the other: later ones resume what the first agreed on.")
    private int connections;

    @Option(names = "--renegotiate", description = "Negotiate again before anything is sent; needs --renegotiation.")
    private boolean renegotiate;

    @Option(
            names = "--max-fragment-length",
            paramLabel = "OCTETS",
            description = "Ask the server for fragments of at most 512, 1024, 2048 or 4096 octets.")
    private @Nullable Integer maxFragmentLength;

    @Option(names = "--fallback", description = "Say that a higher version was tried before.")
    private boolean fallback;

    @Option(names = "--sni", paramLabel = "NAME", description = "The name to send and to expect; default: HOST.")
    private @Nullable String name;

    @Option(
            names = "--get",
            paramLabel = "PATH",
            description = "Ask for this page (HTTP/1.1); default when standard input is not used: /.")
    private @Nullable String page;

    @Option(names = "--stdin", description = "Send standard input instead of an HTTP request.")
    private boolean stdin;

    @Option(names = "--heartbeat", description = "Offer heartbeats, send one, and wait for its answer.")
    private boolean heartbeat;

    @Mixin
    private KeepAliveOptions keepAlive = new KeepAliveOptions();

    @Option(names = "--show-transitions", description = "Print the connection as a table of transitions.")
    private boolean showTransitions;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "Give up after so many seconds of silence (default: ${DEFAULT-VALUE}).")
    private int timeout;

    @Mixin
    private NegotiationOptions negotiation = new NegotiationOptions();

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Address address = Address.parse(target, spec.commandLine());
        Configuration.Builder configuration = negotiation.configuration();
        if (heartbeat || keepAlive.isGiven()) {
            keepAlive.configure(configuration);
        }
        configuration
                .credentials(identity.credentials())
                .fallback(fallback)
                .maxFragmentLength(Optional.ofNullable(maxFragmentLength).map(this::fragmentLength));
        TrustAnchors anchors = authorities == null ? KeyStores.jdkAnchors() : KeyStores.pemAnchors(authorities);
        EngineContext context = Contexts.context(configuration, anchors, identity.revocation(), negotiation.keyLog());
        int exitCode = 0;
        for (int i = 0; i < connections && exitCode == 0; i++) {
            exitCode = connect(address, context, err);
        }
        err.flush();
        return exitCode;
    }

    private int connect(Address address, EngineContext context, PrintWriter err) throws IOException {
        TransitionLog log = new TransitionLog(System::nanoTime);
        TlsEngine engine = TlsEngine.client(context);
        engine.observe(keepAlive.listener(log, line -> say(line, err)));
        int exitCode = 0;
        try (Socket socket = address.connect(CONNECT_MILLIS);
                TlsConnection connection = new TlsConnection(socket, engine, Contexts.CLOCK)) {
            connection.setIdleTimeout((timeout + keepAlive.patience()) * 1000L);
            connection.connect(Optional.of(name == null ? address.host() : name), target);
            if (renegotiate && !connection.renegotiate()) {
                err.println("renegotiation: not possible");
                exitCode = 1;
            }
            describe(engine, err);
            if (heartbeat) {
                exitCode = beat(connection, err);
            }
            talk(connection, address);
        } catch (TlsException ended) {
            err.println(Terminal.ansi(spec).string("@|bold,red the connection failed|@"));
            err.println(ended.getMessage());
            exitCode = 1;
        }
        if (showTransitions) {
            TransitionTable.print(log.entries(), false, err, Terminal.ansi(spec));
        }
        err.flush();
        return exitCode;
    }

    private static void say(String line, PrintWriter err) {
        err.println(line);
        err.flush();
    }

    private static void describe(TlsEngine engine, PrintWriter err) {
        engine.parameters()
                .ifPresent(parameters ->
                        Services.describe(parameters).forEach(row -> err.println(row.get(0) + ": " + row.get(1))));
        err.println("session: " + (engine.resumed() ? "resumed" : "new"));
        err.flush();
    }

    private MaxFragmentLength fragmentLength(int octets) {
        return MaxFragmentLength.all().stream()
                .filter(length -> length.toString().endsWith("_" + octets))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--max-fragment-length takes 512, 1024, 2048 or 4096, not " + octets));
    }

    private int beat(TlsConnection connection, PrintWriter err) throws IOException {
        if (!connection.sendHeartbeat()) {
            err.println("heartbeat: the server does not answer heartbeats");
            return 1;
        }
        boolean answered = connection.awaitHeartbeats(1);
        err.println("heartbeat: " + (answered ? "answered" : "not answered"));
        return answered ? 0 : 1;
    }

    private void talk(TlsConnection connection, Address address) throws IOException {
        if (stdin && keepAlive.isGiven()) {
            // Somebody has to read all the while, or no heartbeat is sent and none answered.
            Thread sending = new Thread(() -> sendQuietly(connection, System.in), "standard input");
            sending.setDaemon(true);
            sending.start();
        } else if (stdin) {
            send(connection, System.in);
        } else {
            String request = "GET " + (page == null ? "/" : page) + " HTTP/1.1\r\nHost: " + address.host()
                    + "\r\nConnection: close\r\n\r\n";
            byte[] octets = request.getBytes(US_ASCII);
            connection.write(octets, 0, octets.length);
        }
        receive(connection, System.out);
    }

    private static void sendQuietly(TlsConnection connection, InputStream in) {
        try {
            send(connection, in);
        } catch (IOException ended) {
            // Whoever reads learns of the connection's end, too, and says how it came.
        }
    }

    private static void send(TlsConnection connection, InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 14];
        int count = in.read(buffer);
        while (count >= 0) {
            connection.write(buffer, 0, count);
            count = in.read(buffer);
        }
        connection.sayGoodbye();
    }

    private static void receive(TlsConnection connection, PrintStream out) throws IOException {
        byte[] buffer = new byte[1 << 14];
        int count = connection.read(buffer, 0, buffer.length);
        while (count >= 0) {
            out.write(buffer, 0, count);
            count = connection.read(buffer, 0, buffer.length);
        }
        out.flush();
    }
}
