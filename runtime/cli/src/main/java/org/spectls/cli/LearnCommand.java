package org.spectls.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spectls.cli.learn.LearnProgress;
import org.spectls.cli.learn.TemporaryFolder;
import org.spectls.cli.play.Callers;
import org.spectls.cli.play.ProfileOption;
import org.spectls.cli.play.RoleConverter;
import org.spectls.compiler.output.SharedFolder;
import org.spectls.diagram.engine.EnginePreference;
import org.spectls.learn.Equivalence;
import org.spectls.learn.Letters;
import org.spectls.learn.Settings;
import org.spectls.learn.peer.Running;
import org.spectls.learn.peer.Stack;
import org.spectls.learn.peer.Stacks;
import org.spectls.learn.query.Patience;
import org.spectls.learn.query.Teachers;
import org.spectls.learn.report.ConsoleReport;
import org.spectls.learn.report.PeerTable;
import org.spectls.learn.report.ReportFiles;
import org.spectls.learn.study.Reference;
import org.spectls.learn.study.Study;
import org.spectls.learn.study.Study.Verdict;
import org.spectls.learn.study.Subjects;
import org.spectls.learn.study.UnknownSpecificationException;
import org.spectls.puppet.Identities;
import org.spectls.puppet.run.SocketConnector;
import org.spectls.puppet.run.World;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Profile;
import org.spectls.suite.mealy.Letter;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Learns what an endpoint does, and compares it with the specification. */
@Command(
        name = "learn",
        mixinStandardHelpOptions = true,
        description = "Learns the Mealy machine of an endpoint, draws it, and compares it with the specification's:"
                + " this stack's, another's, a running server's, or that of clients that connect. See"
                + " spec/doc/learning.md.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all machines are equal to the specification's",
            "1:some are not, were not learned to their end, or were out of reach"
        })
final class LearnCommand implements Callable<Integer> {
    private static final int MOST_SEATS = 64;
    private static final int SEATS = 4;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--role",
            split = ",",
            paramLabel = "server|client",
            converter = RoleConverter.class,
            description = "The side that is learned: server, client; default: both where both can be.")
    private List<Role> roles = List.of();

    @ArgGroup
    private Target target = new Target();

    @Option(
            names = "--client",
            paramLabel = "COMMAND",
            description = "With --listen: run this whenever a client is awaited, with {port} replaced by the port.")
    private @Nullable String client;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "How both sides are configured; see 'spectls test --list'. Default: plain, and no_resumption"
                    + " for other stacks.")
    private @Nullable String profile;

    @Option(
            names = "--alphabet",
            paramLabel = "core|full",
            defaultValue = "core",
            description = "A message of each type, or all variants too (default: ${DEFAULT-VALUE}).")
    private Letters letters = Letters.CORE;

    @Option(
            names = "--equivalence",
            paramLabel = "METHOD:N",
            defaultValue = "wp:1",
            description = "What is looked for at last: wp:N, which holds for N states more than were found;"
                    + " random-wp:N or random:N, so many words (default: ${DEFAULT-VALUE}).")
    private String equivalence = "wp:1";

    @Option(
            names = "--timeout",
            paramLabel = "MILLIS",
            defaultValue = "1000",
            description = "Behind sockets: wait for so long for what should come (default: ${DEFAULT-VALUE}).")
    private int timeout;

    @Option(
            names = "--quiet",
            paramLabel = "MILLIS",
            defaultValue = "25",
            description = "Behind sockets: wait at least so long for what should not come; longer if answers take"
                    + " longer (default: ${DEFAULT-VALUE}).")
    private int quiet;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description =
                    "Behind sockets: ask on so many connections at a time; default: 1, and 4 for programs that are"
                            + " started for it.")
    private int jobs;

    @Option(
            names = "--most-questions",
            paramLabel = "N",
            defaultValue = "2000000",
            description = "Give up after so many (default: ${DEFAULT-VALUE}).")
    private long most;

    @Option(
            names = "--most-states",
            paramLabel = "N",
            defaultValue = "" + Settings.STATES,
            description = "Give up a machine that has more (default: ${DEFAULT-VALUE}).")
    private int states = Settings.STATES;

    @Option(
            names = "--most-situations",
            paramLabel = "N",
            defaultValue = "" + Settings.SITUATIONS,
            description = "Look into so many of the specification's situations from within, each letter in each"
                    + " (default: ${DEFAULT-VALUE}).")
    private int situations = Settings.SITUATIONS;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "spectls-learn",
            description = "Where reports and pictures go (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("spectls-learn");

    @Option(
            names = "--table",
            paramLabel = "FILE",
            description = "With --peer: write what differs of all of them, side by side, as Markdown.")
    private @Nullable Path table;

    /** Who is learned; nobody named: this stack. */
    static final class Target {
        @Option(names = "--connect", paramLabel = "HOST:PORT", description = "A running server.")
        private @Nullable String server;

        @Option(names = "--listen", paramLabel = "PORT", description = "Clients, which connect one after the other.")
        private @Nullable Integer port;

        @Option(
                names = "--peer",
                split = ",",
                paramLabel = "STACK",
                description = "Other stacks, which are started for it: openssl, gnutls, jsse, bctls, or all.")
        private List<String> peers = List.of();
    }

    @Override
    public Integer call() throws IOException {
        if (timeout < 1 || quiet < 0 || jobs < 0 || jobs > MOST_SEATS || most < 1 || states < 1 || situations < 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--timeout, --most-questions, --most-states and --most-situations take numbers from 1, --quiet from 0,"
                            + " --jobs to 64");
        }
        check();
        List<Study> studies;
        try {
            studies = studies(World.create());
        } catch (UnknownSpecificationException tooLarge) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(tooLarge.getMessage() + "; there is nothing to hold anybody to (see --most-states,"
                    + " --most-questions, --equivalence)");
            err.flush();
            return 1;
        }
        if (table != null) {
            Files.writeString(table, PeerTable.of(studies, asTyped()));
            print().println("the table: " + table);
        }
        print().flush();
        return studies.stream().allMatch(study -> study.verdict() == Verdict.EQUAL) ? 0 : 1;
    }

    private List<Study> studies(World world) throws IOException {
        if (target.server != null) {
            return List.of(server(world, target.server));
        } else if (target.port != null) {
            return List.of(clients(world, target.port));
        }
        return target.peers.isEmpty() ? ours(world) : peers(world);
    }

    /** What takes long is begun only where it can come to an end. */
    private void check() {
        settings();
        profile(Profile.PLAIN);
        stacks();
        if (target.server != null) {
            Address.parse(target.server, spec.commandLine());
        }
        if (table != null && target.peers.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--table is about other stacks: --peer");
        }
    }

    private List<Study> ours(World world) throws IOException {
        List<Study> studies = new ArrayList<>();
        for (Role role : roles.isEmpty() ? List.of(Role.SERVER, Role.CLIENT) : roles) {
            Reference reference = reference(world, role, profile(Profile.PLAIN), List.of());
            try (Teachers teachers = Subjects.ours(reference)) {
                studies.add(study(reference, "SpecTLS", "spectls-" + role, teachers));
            }
        }
        return studies;
    }

    private Study server(World world, String where) throws IOException {
        Address address = Address.parse(where, spec.commandLine());
        Reference reference = reference(world, Role.SERVER, profile(Profile.PLAIN), List.of());
        List<SocketConnector> seats = new ArrayList<>();
        for (int i = 0; i < Math.max(1, jobs); i++) {
            seats.add(SocketConnector.to(address.host(), address.port(), timeout, 0));
        }
        Identities identities =
                Identities.demo(Instant.now(), new SecureRandom()).identities();
        try (Teachers teachers = Subjects.others(reference, identities, seats, address.host(), patience())) {
            return study(reference, where, "server", teachers);
        }
    }

    private Study clients(World world, int port) throws IOException {
        Reference reference = behindSockets(world, Role.CLIENT, profile(Profile.PLAIN));
        Identities.Demo demo = Identities.demo(Instant.now(), new SecureRandom());
        demo.authority().write(out, "puppet", demo.identities().servers().get(0).credentials());
        print().println("the authority of the puppet's certificates: " + out.resolve("ca.pem"));
        print().flush();
        ServerSocket listening = new ServerSocket(port);
        try (SocketConnector connector =
                        SocketConnector.from(listening, Callers.of(client, listening.getLocalPort()), timeout, 0);
                Teachers teachers =
                        Subjects.others(reference, demo.identities(), List.of(connector), "localhost", patience())) {
            return study(reference, "the client", "client", teachers);
        }
    }

    private List<Study> peers(World world) throws IOException {
        List<Stack> stacks = stacks();
        Profile configured = profile(Profile.NO_RESUMPTION);
        Identities.Demo demo = Identities.demo(Instant.now(), new SecureRandom());
        Map<Role, Reference> references = new TreeMap<>();
        List<Study> studies = new ArrayList<>();
        for (Role role : roles.isEmpty() ? List.of(Role.SERVER, Role.CLIENT) : roles) {
            for (Stack stack : stacks) {
                String title = stack.title().orElse("");
                if (title.isEmpty() || !stack.knows(role, configured)) {
                    print().printf(
                                    "%s as a %s: %s%n",
                                    stack.id(),
                                    role,
                                    title.isEmpty() ? "not installed" : "not set up for " + configured);
                    continue;
                }
                Reference reference = references.computeIfAbsent(role, one -> behindSockets(world, one, configured));
                studies.add(peer(reference, stack, title, demo));
            }
        }
        if (studies.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "nobody is left to be learned");
        }
        return studies;
    }

    private Study peer(Reference reference, Stack stack, String title, Identities.Demo demo) throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.create();
                Running running = stack.start(
                        reference.tested(), reference.profile(), demo, folder.path(), jobs == 0 ? SEATS : jobs);
                Teachers teachers =
                        Subjects.others(reference, demo.identities(), running.connectors(), "localhost", patience())) {
            return study(reference, title, stack.id() + "-" + reference.tested(), teachers);
        }
    }

    private Reference behindSockets(World world, Role role, Profile configured) {
        return reference(world, role, configured, role == Role.CLIENT ? List.of(Letters.CONNECT) : List.of());
    }

    private Reference reference(World world, Role role, Profile configured, List<Letter> first) {
        try (LearnProgress progress = LearnProgress.of("what is specified", isTerminal())) {
            return Reference.of(world, role, configured, letters, first, settings(), progress);
        }
    }

    private Study study(Reference reference, String subject, String name, Teachers teachers) throws IOException {
        long started = System.nanoTime();
        Study study;
        try (LearnProgress progress = LearnProgress.of(subject, isTerminal())) {
            study = Study.of(reference, subject, teachers, settings(), progress);
        }
        long millis = (System.nanoTime() - started) / 1_000_000;
        ConsoleReport.lines(study).forEach(print()::println);
        SortedMap<String, byte[]> files = ReportFiles.of(study, millis, asTyped(), EnginePreference.AUTO);
        Path folder = Files.createDirectories(out.resolve(name).toAbsolutePath());
        new SharedFolder(folder).write(files);
        print().println("the report: " + folder.resolve("learned.html"));
        print().flush();
        return study;
    }

    private boolean isTerminal() {
        return Terminal.ansi(spec).enabled();
    }

    private Settings settings() {
        try {
            return Settings.of(Equivalence.parse(equivalence))
                    .within(most)
                    .withStates(states)
                    .withSituations(situations);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), "--equivalence: " + wrong.getMessage(), wrong);
        }
    }

    private Patience patience() {
        return new Patience(quiet, timeout, System::nanoTime);
    }

    private Profile profile(Profile usual) {
        return profile == null ? usual : ProfileOption.named(profile, spec.commandLine());
    }

    private List<Stack> stacks() {
        List<Stack> chosen = new ArrayList<>();
        for (String name : target.peers) {
            List<Stack> named = Stacks.all().stream()
                    .filter(stack -> name.equals("all") || stack.id().equals(name))
                    .toList();
            if (named.isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(),
                        "no such stack: " + name + "; there are "
                                + Stacks.all().stream().map(Stack::id).toList());
            }
            chosen.addAll(named);
        }
        return chosen;
    }

    private String asTyped() {
        return "spectls "
                + String.join(
                        " ",
                        spec.commandLine().getParseResult().originalArgs().stream()
                                .map(Object::toString)
                                .toList());
    }

    private PrintWriter print() {
        return spec.commandLine().getOut();
    }
}
