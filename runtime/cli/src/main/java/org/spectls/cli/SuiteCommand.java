package org.spectls.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.spectls.compiler.output.SharedFolder;
import org.spectls.puppet.run.World;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Profile;
import org.spectls.suite.Suite;
import org.spectls.suite.SuiteKind;
import org.spectls.suite.Suites;
import org.spectls.suite.export.JUnitExport;
import org.spectls.suite.export.JsonExport;
import picocli.CommandLine.Command;
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
            names = "--role",
            split = ",",
            paramLabel = "ROLE",
            defaultValue = "client,server",
            description = "The side that is tested (default: ${DEFAULT-VALUE}).")
    private List<String> roles = List.of("client", "server");

    @Option(
            names = "--profile",
            split = ",",
            paramLabel = "NAME",
            defaultValue = "plain",
            description = "How both sides are configured; all: in each way that is known. See 'spectls test --list'"
                    + " (default: ${DEFAULT-VALUE}).")
    private List<String> profiles = List.of("plain");

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
        List<Profile> configured = wantedProfiles();
        List<Role> tested = wantedRoles();
        List<Suite> suites = new ArrayList<>();
        PrintWriter console = spec.commandLine().getOut();
        List<String> missing = new ArrayList<>();
        World world = World.create();
        for (Role role : tested) {
            try (ProgressBar bar = bar(role);
                    Suites made = new Suites(world, role, configured, (what, runs, reached) -> {
                        bar.setExtraMessage(what + ": " + reached.transitions().size() + " transitions");
                        bar.stepTo(runs);
                    })) {
                wanted.forEach(kind -> suites.add(made.suite(kind, more)));
                if (wanted.contains(SuiteKind.TRANSITIONS)) {
                    made.missing()
                            .forEach(transition -> missing.add(role + ": " + transition + " was not reached; "
                                    + String.join(", ", made.path(transition)) + " may lead there"));
                }
            }
        }
        SortedMap<String, String> files =
                format == Format.JSON ? JsonExport.files(suites) : JUnitExport.files(suites, basePackage);
        new SharedFolder(out.toAbsolutePath()).writeTexts(new TreeMap<>(files));
        suites.forEach(suite -> console.println(
                suite.tested() + " " + suite.kind() + ": " + suite.traces().size() + " traces"));
        missing.forEach(console::println);
        if (format == Format.JUNIT) {
            JUnitExport.leftOut(suites)
                    .forEach(name -> console.println(name + " is too long for a class file; use --format json"));
        }
        console.println(out);
        console.flush();
        return 0;
    }

    private List<SuiteKind> wantedKinds() {
        return kinds.contains(ALL)
                ? List.of(SuiteKind.values())
                : kinds.stream()
                        .map(name -> SuiteKind.find(name)
                                .orElseThrow(() -> unknown("kind", name, Stream.of(SuiteKind.values()))))
                        .toList();
    }

    private List<Profile> wantedProfiles() {
        return profiles.contains(ALL)
                ? List.of(Profile.values())
                : profiles.stream()
                        .map(name -> Profile.find(name)
                                .orElseThrow(() -> unknown("profile", name, Stream.of(Profile.values()))))
                        .toList();
    }

    private List<Role> wantedRoles() {
        return roles.stream()
                .map(name -> Stream.of(Role.values())
                        .filter(role -> role.toString().equals(name))
                        .findFirst()
                        .orElseThrow(() -> unknown("role", name, Stream.of(Role.values()))))
                .toList();
    }

    private ParameterException unknown(String what, String name, Stream<?> known) {
        return new ParameterException(
                spec.commandLine(),
                "no " + what + " " + name + "; there are "
                        + known.map(Object::toString).toList());
    }

    private static ProgressBar bar(Role role) {
        return new ProgressBarBuilder()
                .setTaskName(role.toString())
                .setUnit(" connections", 1)
                .setInitialMax(-1)
                .setStyle(ProgressBarStyle.ASCII)
                .build();
    }
}
