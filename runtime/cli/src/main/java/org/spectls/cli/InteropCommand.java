package org.spectls.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.spectls.interop.Peers;
import org.spectls.interop.feature.Feature;
import org.spectls.interop.feature.Features;
import org.spectls.interop.peer.Peer;
import org.spectls.interop.report.Reports;
import org.spectls.interop.run.Cell;
import org.spectls.interop.run.Interop;
import org.spectls.interop.run.Outcome;
import org.spectls.interop.run.Plan;
import org.spectls.interop.run.Settings;
import org.spectls.interop.run.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tries each feature with each peer at hand, in both roles, and writes the table. */
@Command(
        name = "interop",
        mixinStandardHelpOptions = true,
        description = "Tries each feature of TLS with each other stack at hand, in both roles, and writes a table as"
                + " Markdown, as a page and as JSON.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:no cell failed", "1:some did; the page tells what both sides did"})
final class InteropCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--feature",
            split = ",",
            paramLabel = "GLOB",
            description = "Only these, as in suite.*; see --list.")
    private List<String> features = List.of();

    @Option(names = "--peer", split = ",", paramLabel = "GLOB", description = "Only these, as in openssl; see --list.")
    private List<String> peers = List.of();

    @Option(
            names = "--role",
            split = ",",
            paramLabel = "client|server",
            description = "Only with this stack in that role.")
    private List<String> roles = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "spectls-interop",
            description = "Where to write the table (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("spectls-interop");

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Try so many cells at a time; default: as many as there are processors.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "20",
            description = "Give a cell up after so many seconds (default: ${DEFAULT-VALUE}).")
    private int timeout;

    @Option(
            names = "--stand-in",
            paramLabel = "PEER",
            description =
                    "Try the cells with this peer in the place of SpecTLS: does it get on better with the others?")
    private @Nullable String standIn;

    @Option(names = "--list", description = "List features and peers, and try nothing.")
    private boolean list;

    @Override
    public Integer call() throws IOException {
        PrintWriter print = spec.commandLine().getOut();
        Plan plan = Plan.of(Features.all(), Peers.others(), features, peers, roles);
        if (list) {
            list(plan, print);
            return 0;
        }
        List<Cell> cells = plan.cells();
        if (cells.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "no feature with any peer is left; see --list");
        }
        if (jobs < 1 || timeout < 1) {
            throw new ParameterException(spec.commandLine(), "--jobs and --timeout take numbers from 1");
        }
        Settings settings =
                new Settings(jobs, Duration.ofSeconds(timeout), "true".equals(System.getenv("CI")), System::nanoTime);
        List<Outcome> outcomes = run(cells, settings);
        Reports.write(out, ours().title(), outcomes);
        outcomes.stream()
                .filter(outcome -> outcome.verdict() == Verdict.FAILED)
                .forEach(outcome -> print.println("failed: " + outcome.cell().id() + ": "
                        + outcome.detail().lines().findFirst().orElse("")));
        for (Verdict verdict : Verdict.values()) {
            print.println(verdict + ": "
                    + outcomes.stream()
                            .filter(outcome -> outcome.verdict() == verdict)
                            .count());
        }
        print.println("the table: " + out.resolve("interop.html"));
        print.flush();
        return outcomes.stream().anyMatch(outcome -> outcome.verdict() == Verdict.FAILED) ? 1 : 0;
    }

    private List<Outcome> run(List<Cell> cells, Settings settings) throws IOException {
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("interop")
                .setInitialMax(cells.size())
                .setStyle(ProgressBarStyle.ASCII)
                .build()) {
            return new Interop(ours(), settings).run(cells, outcome -> {
                bar.setExtraMessage(outcome.cell().id());
                bar.step();
            });
        }
    }

    private Peer ours() {
        return standIn == null
                ? Peers.ours()
                : Peers.others().stream()
                        .filter(peer -> peer.id().equals(standIn))
                        .findFirst()
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(), "no such peer: " + standIn + "; see --list"));
    }

    private static void list(Plan plan, PrintWriter print) {
        for (Feature feature : plan.features()) {
            print.printf("%-55s %s, %s%n", feature.id(), feature.title(), feature.section());
        }
        print.println();
        for (Peer peer : plan.peers()) {
            boolean present = peer.availability().present();
            print.printf(
                    "%-10s %s, %s%n",
                    peer.id(),
                    peer.title(),
                    (present ? "" : "missing: ") + peer.availability().detail());
        }
        print.flush();
    }
}
