package org.spectls.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import org.spectls.cli.play.Bars;
import org.spectls.cli.play.Callers;
import org.spectls.cli.play.CaseFilter;
import org.spectls.cli.play.ProfileOption;
import org.spectls.cli.play.RoleConverter;
import org.spectls.crypto.store.Credentials;
import org.spectls.puppet.Identities;
import org.spectls.puppet.Identities.Identity;
import org.spectls.puppet.report.ConsoleReport;
import org.spectls.puppet.report.HtmlReport;
import org.spectls.puppet.report.JsonReport;
import org.spectls.puppet.report.TestRun;
import org.spectls.puppet.run.CaseResult;
import org.spectls.puppet.run.RunSettings;
import org.spectls.puppet.run.SocketConnector;
import org.spectls.puppet.run.TraceRunner;
import org.spectls.puppet.run.World;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.BuiltInSuite;
import org.spectls.puppet.trace.Trace;
import org.spectls.puppet.trace.TraceReader;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plays test cases against a server or a client. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description =
                "Plays test cases against a running TLS server, against clients that connect, or against this stack"
                        + " within the process, and tells where they depart from the standard.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:no case failed", "1:some did; what was sent, expected and received is printed"})
final class TestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(multiplicity = "1")
    private Target target = new Target();

    @Option(
            names = "--suite",
            paramLabel = "FILE|DIR",
            description = "Cases, spec/doc/traces.md; default: the built-in ones.")
    private List<Path> suites = List.of();

    @Option(
            names = "--filter",
            split = ",",
            paramLabel = "GLOB",
            description = "Only these cases, as in *.resumption.*.")
    private List<String> filters = List.of();

    @Mixin
    private ProfileOption profiles = new ProfileOption();

    @Option(
            names = "--alerts",
            paramLabel = "exact|any",
            description = "Whether one fatal alert is as good as another (default: any; exact for --own).")
    private @Nullable Alerts alerts;

    @Option(
            names = "--timeout",
            paramLabel = "MILLIS",
            defaultValue = "5000",
            description = "Wait for so long for what has to come (default: ${DEFAULT-VALUE}).")
    private int timeout;

    @Option(
            names = "--quiet",
            paramLabel = "MILLIS",
            defaultValue = "100",
            description = "Wait for so long for what should not come (default: ${DEFAULT-VALUE}).")
    private int quiet;

    @Option(
            names = "--longest-pause",
            paramLabel = "MILLIS",
            defaultValue = "2000",
            description = "Leave out cases that let more time pass (default: ${DEFAULT-VALUE}).")
    private int longestPause;

    @Option(names = "--sni", paramLabel = "NAME", description = "The name to ask a server for; default: HOST.")
    private @Nullable String name;

    @Option(
            names = "--cert",
            paramLabel = "FILE",
            description = "PEM: the certificate to show, then its issuers; default: one made on the fly.")
    private @Nullable Path certificate;

    @Option(names = "--key", paramLabel = "FILE", description = "PEM: its private key; default: in the --cert file.")
    private @Nullable Path key;

    @Option(
            names = "--report",
            split = ",",
            paramLabel = "FORMAT",
            description = "Write json and html to the folder --out, too.")
    private List<Format> reports = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "spectls-test",
            description = "Where reports and the authority to trust go (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("spectls-test");

    @Option(names = "--hex", description = "Print what went over the wire.")
    private boolean hex;

    @Option(names = "--list", description = "List the cases, and play none.")
    private boolean list;

    private boolean interrupted;

    private final List<CaseResult> results = Collections.synchronizedList(new ArrayList<>());

    /** The side under test. */
    static final class Target {
        @Option(names = "--connect", paramLabel = "HOST:PORT", description = "A server.", required = true)
        private @Nullable String server;

        @ArgGroup(exclusive = false)
        private @Nullable Listening clients;

        @Option(
                names = "--own",
                paramLabel = "ROLE",
                converter = RoleConverter.class,
                description = "This stack's own client or server, within this process and in virtual time: cases that"
                        + " need its application are played, too.",
                required = true)
        private @Nullable Role own;

        Role role() {
            return own != null ? own : server != null ? Role.SERVER : Role.CLIENT;
        }

        @Override
        public String toString() {
            return own != null ? "this stack's " + own : server != null ? server : "clients";
        }
    }

    /** Where clients come from. */
    static final class Listening {
        @Option(
                names = "--listen",
                paramLabel = "PORT",
                description = "Clients, which connect one after the other.",
                required = true)
        private int port;

        @Option(
                names = "--client",
                paramLabel = "COMMAND",
                description = "Run this whenever a client is awaited, with {port} replaced by the port.")
        private @Nullable String command;
    }

    /** What counts as the right alert. */
    enum Alerts {
        EXACT,
        ANY
    }

    /** Reports beside the one on the console. */
    enum Format {
        CONSOLE,
        JSON,
        HTML
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter print = spec.commandLine().getOut();
        Role tested = target.role();
        List<Trace> cases = CaseFilter.of(cases(tested), tested, target.own == null, filters, profiles);
        if (list) {
            cases.forEach(trace -> print.printf(
                    "%-45s %-22s %s%n",
                    trace.name(), trace.profile(), trace.goal().text()));
            print.flush();
            return 0;
        }
        if (cases.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "no case is left; see --list");
        }
        if (timeout < 1 || quiet < 0) {
            throw new ParameterException(spec.commandLine(), "--timeout takes numbers from 1, --quiet from 0");
        }
        RunSettings settings = new RunSettings(anyAlert(), timeout, quiet, System::nanoTime);
        World own = target.own == null ? null : World.create();
        Identities identities = own == null ? identities(print) : own.identities();
        // Who gives up early still learns what was measured.
        Thread last = new Thread(() -> tell(print, cases.size()), "report");
        Runtime.getRuntime().addShutdownHook(last);
        try {
            if (own == null) {
                try (SocketConnector connector = connector()) {
                    play(cases, new TraceRunner(identities, host(), connector, settings));
                }
            } else {
                play(cases, new TraceRunner(identities, "localhost", own.connector(), settings));
            }
        } finally {
            interrupted = !removed(last);
        }
        // Then the other thread tells it.
        return interrupted || !tell(print, cases.size()).failures().isEmpty() ? 1 : 0;
    }

    private static boolean removed(Thread hook) {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            return false;
        }
    }

    private List<Trace> cases(Role tested) throws IOException {
        List<Trace> cases = new ArrayList<>();
        for (Path suite : suites) {
            cases.addAll(TraceReader.read(suite));
        }
        return suites.isEmpty() ? BuiltInSuite.of(tested) : cases;
    }

    private boolean anyAlert() {
        return alerts == null ? target.own == null : alerts == Alerts.ANY;
    }

    private String host() {
        return name != null
                ? name
                : target.server == null ? "localhost" : address().host();
    }

    private void play(List<Trace> cases, TraceRunner runner) {
        if (Terminal.ansi(spec).enabled()) {
            playWithBar(cases, runner);
        } else {
            cases.forEach(trace -> results.add(runner.run(trace)));
        }
    }

    private void playWithBar(List<Trace> cases, TraceRunner runner) {
        try (ProgressBar bar = Bars.of("test", " cases", cases.size())) {
            for (Trace trace : cases) {
                bar.setExtraMessage(trace.name());
                results.add(runner.run(trace));
                bar.step();
            }
        }
    }

    private SocketConnector connector() throws IOException {
        if (target.server != null) {
            Address address = address();
            return SocketConnector.to(address.host(), address.port(), timeout, longestPause);
        }
        Listening clients = target.clients == null ? new Listening() : target.clients;
        ServerSocket listening = new ServerSocket(clients.port);
        return SocketConnector.from(
                listening, Callers.of(clients.command, listening.getLocalPort()), timeout, longestPause);
    }

    private Address address() {
        return Address.parse(String.valueOf(target.server), spec.commandLine());
    }

    private Identities identities(PrintWriter print) throws IOException {
        if (certificate != null) {
            Identity own = Identity.of(Credentials.load(certificate, key == null ? certificate : key));
            return new Identities(List.of(own), List.of(own));
        }
        Identities.Demo demo = Identities.demo(Instant.now(), new SecureRandom());
        demo.authority().write(out, "puppet", demo.identities().servers().get(0).credentials());
        print.println("the authority of the puppet's certificates: " + out.resolve("ca.pem"));
        print.flush();
        return demo.identities();
    }

    private TestRun tell(PrintWriter print, int planned) {
        TestRun run;
        synchronized (results) {
            run = new TestRun(target.toString(), planned, results);
        }
        ConsoleReport.lines(run, hex).forEach(print::println);
        for (Format format : reports) {
            if (format != Format.CONSOLE) {
                write(print, format, run);
            }
        }
        print.flush();
        return run;
    }

    private void write(PrintWriter print, Format format, TestRun run) {
        Path file = out.resolve("test." + format.name().toLowerCase(Locale.ROOT));
        try {
            Files.createDirectories(out);
            Files.writeString(file, format == Format.JSON ? JsonReport.of(run) : HtmlReport.of(run));
            print.println("the report: " + file);
        } catch (IOException unwritable) {
            print.println("cannot write " + file + ": " + unwritable.getMessage());
        }
    }
}
