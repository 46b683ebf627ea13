package org.spectls.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import org.spectls.cli.play.Bars;
import org.spectls.cli.play.ProfileOption;
import org.spectls.cli.play.RoleConverter;
import org.spectls.compiler.output.SharedFolder;
import org.spectls.puppet.run.World;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Profile;
import org.spectls.puppet.trace.Trace;
import org.spectls.suite.Cases;
import org.spectls.suite.Suite;
import org.spectls.suite.SuiteKind;
import org.spectls.suite.Suites;
import org.spectls.suite.Uncovered;
import org.spectls.suite.explore.Theatre;
import org.spectls.suite.export.JUnitExport;
import org.spectls.suite.export.JsonExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes test suites of the specification. */
@Command(
        name = "suite",
        mixinStandardHelpOptions = true,
        description = "Makes test suites of the specification: what is expected comes of it alone. See"
                + " spec/doc/suites.md; 'spectls test --suite' plays them against other stacks.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the suites are written", "1:they are not; what was there before still is"})
final class SuiteCommand implements Callable<Integer> {
    private static final String ALL = "all";

    /** Of what is uncovered, so much is printed. */
    private static final int SHOWN = 10;

    /** So many connections are tried for what no known way leads to. */
    private static final int MOST = 1500;

    private final List<Suite> suites = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, List<String>> uncovered = new TreeMap<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--kind",
            split = ",",
            paramLabel = "KIND",
            defaultValue = "transitions",
            description = "transitions, pairs, tour, values, w, wp, or all (default: ${DEFAULT-VALUE}).")
    private List<String> kinds = List.of("transitions");

    @Option(
            names = "--only",
            paramLabel = "ID",
            description = "Only the shortest case that reaches this: a transition, refusal, state, timer, an event in a"
                    + " state, 'first then second', decision[atom]=value, as coverage names it. Several are possible.")
    private List<String> goals = List.of();

    @Option(
            names = "--role",
            split = ",",
            paramLabel = "ROLE",
            defaultValue = "client,server",
            converter = RoleConverter.class,
            description = "The side that is tested (default: ${DEFAULT-VALUE}).")
    private List<Role> roles = List.of(Role.CLIENT, Role.SERVER);

    @Mixin
    private ProfileOption profiles = new ProfileOption();

    @Option(
            names = "--format",
            paramLabel = "json|junit",
            defaultValue = "json",
            description = "Portable traces, or JUnit 5 sources (default: ${DEFAULT-VALUE}).")
    private Format format = Format.JSON;

    @Option(
            names = "--package",
            paramLabel = "NAME",
            defaultValue = "org.spectls.suites",
            description = "Of the JUnit sources (default: ${DEFAULT-VALUE}).")
    private String basePackage = "org.spectls.suites";

    @Option(
            names = "--more-states",
            paramLabel = "N",
            defaultValue = "0",
            description = "For w and wp: how many states more than the model's an implementation may have; each makes"
                    + " the suite larger by as many times as there are inputs (default: ${DEFAULT-VALUE}).")
    private int more;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "spectls-suite",
            description = "Where the suites go (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("spectls-suite");

    /** What the files hold. */
    enum Format {
        JSON,
        JUNIT
    }

    @Override
    public Integer call() throws IOException {
        List<SuiteKind> wanted = wantedKinds();
        List<Profile> configured = profiles.profiles();
        World world = World.create();
        for (Role role : roles) {
            if (goals.isEmpty()) {
                make(world, role, wanted, configured);
            } else {
                seek(world, role, configured);
            }
        }
        SortedMap<String, String> files = new TreeMap<>(
                format == Format.JSON ? JsonExport.files(suites) : JUnitExport.files(suites, basePackage));
        uncovered.forEach((name, lines) -> files.put(name + "-uncovered.txt", String.join("\n", lines) + "\n"));
        new SharedFolder(out.toAbsolutePath()).writeTexts(new TreeMap<>(files));
        PrintWriter console = spec.commandLine().getOut();
        notes.forEach(console::println);
        if (format == Format.JUNIT) {
            JUnitExport.leftOut(suites)
                    .forEach(name -> console.println(name + " is too long for a class file; use --format json"));
        }
        console.println(out);
        console.flush();
        return goals.isEmpty()
                        || suites.stream().anyMatch(suite -> !suite.traces().isEmpty())
                ? 0
                : 1;
    }

    private void make(World world, Role role, List<SuiteKind> wanted, List<Profile> configured) {
        try (ProgressBar bar = Bars.of(role.toString(), " connections", -1);
                Suites made = new Suites(world, role, configured, Bars.telling(bar))) {
            for (SuiteKind kind : wanted) {
                Suite suite = made.suite(kind, more);
                suites.add(suite);
                Uncovered left = made.uncovered(suite);
                notes.add(role + " " + kind + ": " + suite.traces().size() + " traces; " + left.summary());
                List<String> lines = left.left().stream()
                        .map(goal -> goal + " by " + String.join(", ", made.path(goal)))
                        .toList();
                lines.stream().limit(SHOWN).forEach(line -> notes.add("  " + line));
                if (!lines.isEmpty()) {
                    uncovered.put(role + "-" + kind, lines);
                    notes.add("  all of them are in " + role + "-" + kind + "-uncovered.txt, each with the shortest"
                            + " inputs that may lead there");
                }
            }
        }
    }

    private void seek(World world, Role role, List<Profile> configured) {
        List<Trace> traces = new ArrayList<>();
        try (ProgressBar bar = Bars.of(role.toString(), " connections", -1);
                Theatre theatre = Theatre.interpreted(world)) {
            Cases cases = new Cases(theatre, role, Bars.telling(bar));
            for (String goal : goals) {
                String id = goal.replace(" then ", " \u2192 ");
                Optional<Trace> found = cases.of(id);
                for (int i = 0; i < configured.size() && found.isEmpty() && cases.isOfRole(id); i++) {
                    found = cases.of(id, configured.get(i), MOST);
                }
                found.ifPresent(traces::add);
                notes.add(role + " " + goal + ": " + (found.isPresent() ? "reached" : "no way is known"));
            }
        }
        suites.add(new Suite(SuiteKind.TRANSITIONS, role, traces));
    }

    private List<SuiteKind> wantedKinds() {
        return kinds.contains(ALL)
                ? List.of(SuiteKind.values())
                : kinds.stream()
                        .map(name -> SuiteKind.find(name)
                                .orElseThrow(() -> new ParameterException(
                                        spec.commandLine(),
                                        "no kind " + name + "; there are "
                                                + Stream.of(SuiteKind.values()).toList())))
                        .toList();
    }
}
