package org.spectls.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.spectls.cli.connection.Contexts;
import org.spectls.cli.connection.IdentityOptions;
import org.spectls.cli.connection.KeepAliveOptions;
import org.spectls.cli.connection.NegotiationOptions;
import org.spectls.cli.connection.Services;
import org.spectls.cli.connection.TlsServer;
import org.spectls.cli.trace.TransitionLog;
import org.spectls.cli.trace.TransitionTable;
import org.spectls.crypto.certificate.TrustAnchors;
import org.spectls.crypto.demo.DemoAuthority;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.crypto.store.Credentials;
import org.spectls.crypto.store.KeyStores;
import org.spectls.kernel.machine.TransitionListener;
import org.spectls.tls.engine.ServerCredentials;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.ClientAuthentication;
import org.spectls.tls.protocol.wire.Credential;
import org.spectls.tls.socket.TlsConnection;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a TLS server. */
@Command(
        name = "server",
        mixinStandardHelpOptions = true,
        description = "Runs a TLS 1.2 server; without --cert it makes a certificate on the fly.")
final class ServerCommand implements Callable<Integer>, TlsServer.Reporter {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private IdentityOptions identity = new IdentityOptions();

    @Option(
            names = "--client-auth",
            paramLabel = "none|wanted|required",
            defaultValue = "none",
            description = "Whether clients have to prove who they are (default: ${DEFAULT-VALUE}).")
    private String clientAuth = "none";

    @Option(names = "--client-ca", paramLabel = "FILE", description = "PEM: authorities to believe about clients.")
    private @Nullable Path clientAuthorities;

    @Option(
            names = "--host",
            defaultValue = "localhost",
            description = "Address to listen on (default: ${DEFAULT-VALUE}).")
    private String host = "localhost";

    @Option(
            names = "--port",
            defaultValue = "8443",
            description = "Port to listen on; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @ArgGroup
    private Content content = new Content();

    @Option(
            names = "--idle-timeout",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "Close a connection after so many seconds of silence (default: ${DEFAULT-VALUE}).")
    private int idleTimeout;

    @Mixin
    private KeepAliveOptions keepAlive = new KeepAliveOptions();

    @Option(names = "--show-transitions", description = "Print each connection as a table of transitions.")
    private boolean showTransitions;

    @Mixin
    private NegotiationOptions negotiation = new NegotiationOptions();

    private final Map<Socket, TransitionLog> logs = new ConcurrentHashMap<>();

    static final class Content {
        @Option(names = "--www", description = "Answer HTTP requests with a page about the connection (the default).")
        private boolean www;

        @Option(names = "--echo", description = "Send back what comes in.")
        private boolean echo;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Configuration.Builder configuration = negotiation
                .configuration()
                .clientAuth(NegotiationOptions.named(clientAuth, ClientAuthentication.all(), "client authentication"))
                .credentials(credentials(out));
        keepAlive.configure(configuration);
        try (TlsServer server = new TlsServer(
                new InetSocketAddress(host, port),
                Contexts.context(configuration, clientAnchors(), identity.revocation(), negotiation.keyLog()),
                content.echo && !content.www ? Services::echo : Services::www,
                this,
                idleTimeout * 1000L)) {
            out.println("listening on https://" + host + ":" + server.port() + "/  (Ctrl-C ends)");
            out.flush();
            server.run();
        }
        return 0;
    }

    @Override
    public TransitionListener listener(Socket socket) {
        TransitionLog log = new TransitionLog(System::nanoTime);
        logs.put(socket, log);
        return keepAlive.listener(log, line -> say(socket, line));
    }

    @Override
    public void connected(Socket socket, TlsConnection connection) {
        connection
                .engine()
                .parameters()
                .ifPresent(parameters -> say(socket, "connected: " + parameters.version() + " " + parameters.suite()));
    }

    @Override
    public void finished(Socket socket, TlsConnection connection, @Nullable IOException failure) {
        say(socket, failure == null ? "closed" : String.valueOf(failure.getMessage()));
        TransitionLog log = logs.remove(socket);
        if (showTransitions && log != null) {
            synchronized (this) {
                TransitionTable.print(log.entries(), false, spec.commandLine().getOut(), Terminal.ansi(spec));
                spec.commandLine().getOut().flush();
            }
        }
    }

    private synchronized void say(Socket socket, String what) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(socket.getRemoteSocketAddress() + "  " + what);
        out.flush();
    }

    private TrustAnchors clientAnchors() throws IOException {
        return clientAuthorities == null ? TrustAnchors.of(List.of()) : KeyStores.pemAnchors(clientAuthorities);
    }

    private List<Credential> credentials(PrintWriter out) throws IOException {
        if (identity.isGiven()) {
            return identity.credentials();
        }
        DemoAuthority authority = new DemoAuthority(
                KeyKind.ECDSA_P256, "SpecTLS demo authority", Instant.now(), Duration.ofDays(7), new SecureRandom());
        Credentials made = authority.issueServer(KeyKind.ECDSA_P256, List.of("localhost", "127.0.0.1", "::1", host));
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "spectls-server");
        authority.write(folder, "server", made);
        out.println(Terminal.ansi(spec)
                .string("@|bold,yellow WARNING: no --cert was given.|@ A certificate was made on the fly, valid for a"
                        + " week, by an authority that nobody trusts but who is told to:"));
        out.println(
                "  " + folder.resolve("ca.pem") + "   (curl --cacert, openssl s_client -CAfile, spectls client --ca)");
        return List.of(ServerCredentials.of(made));
    }
}
