package org.spectls.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.spectls.cli.spec.Bundled;
import org.spectls.cli.spec.SpecOption;
import org.spectls.compiler.model.Definition.PropertyDef;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.output.SharedFolder;
import org.spectls.compiler.source.SourceSet;
import org.spectls.prove.chart.TextChart;
import org.spectls.prove.proof.Explorations;
import org.spectls.prove.proof.Judgement;
import org.spectls.prove.proof.ProofFiles;
import org.spectls.prove.proof.Prover;
import org.spectls.prove.proof.ScenarioProof;
import org.spectls.prove.proof.Standing;
import org.spectls.prove.proof.Verdict;
import org.spectls.prove.report.ProofReport;
import org.spectls.prove.run.Progress;
import org.spectls.prove.run.Tlc;
import org.spectls.prove.tla.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Explores all runs of the endpoints within bounds. */
@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        description = "Explores every run of client, server and attacker within a scenario's bounds, and says which"
                + " properties of the specification hold in all of them. See spec/doc/proofs.md.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all properties hold", "1:one does not, or the exploration failed"})
final class ProveCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SpecOption specification = new SpecOption();

    @Option(
            names = "--scenario",
            split = ",",
            paramLabel = "NAME",
            description = "Explore these scenarios; default: all. See --list.")
    private List<String> scenarios = new ArrayList<>();

    @Option(
            names = "--property",
            split = ",",
            paramLabel = "NAME",
            description = "Watch these properties; default: all that a scenario watches.")
    private List<String> properties = new ArrayList<>();

    @Option(
            names = "--bound",
            paramLabel = "NAME=VALUE",
            description = "Go further, or not so far, than the scenarios say: --bound Moves=2.")
    private Map<String, String> bounds = new LinkedHashMap<>();

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "How many processors to use; default: all. Scenarios share them.")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "spectls-prove",
            description = "Where the results go (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("spectls-prove");

    @Option(names = "--export-only", description = "Write the TLA+ modules to DIR, and explore nothing.")
    private boolean exportOnly;

    @Option(names = "--distributed", description = "Write modules that TLC can explore on several machines.")
    private boolean distributed;

    @Option(names = "--list", description = "List scenarios and properties, and explore nothing.")
    private boolean list;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (workers < 1) {
            throw new ParameterException(spec.commandLine(), "--workers takes numbers from 1");
        }
        SourceSet sources = specification.read();
        Model model = specification.compile();
        ProofFiles files = files();
        PrintWriter print = spec.commandLine().getOut();
        if (list) {
            list(model, files.scenarios(), print);
            return 0;
        }
        List<Scenario> chosen = chosen(model, files.scenarios());
        int atATime = Math.max(1, Math.min(workers, chosen.size()));
        Prover prover = new Prover(model, files, new Tlc(workers / atATime), System::currentTimeMillis);
        if (exportOnly || distributed) {
            new SharedFolder(out)
                    .writeTexts(new TreeMap<>(distributed ? prover.exportDistributed(chosen) : prover.export(chosen)));
            print.println("the modules are in " + out);
            return 0;
        }
        List<ScenarioProof> proofs = explore(new Explorations(prover, atATime), chosen);
        proofs.forEach(proof -> tell(model, proof, print));
        new SharedFolder(out).writeTexts(new ProofReport(model, sources.fingerprint(), typed(), proofs).files());
        print.println("the results: " + out.resolve("prove.html"));
        print.flush();
        return proofs.stream().allMatch(ScenarioProof::holds) ? 0 : 1;
    }

    private ProofFiles files() throws IOException {
        Path folder = specification.folder();
        return folder == null
                ? Bundled.read("/spec/properties/scenarios.yaml", 2, ProofFiles::read)
                : ProofFiles.read(folder);
    }

    private List<Scenario> chosen(Model model, List<Scenario> all) {
        scenarios.forEach(name -> require(all.stream().map(Scenario::name).toList(), "scenario", name));
        properties.forEach(name ->
                require(model.properties().stream().map(PropertyDef::name).toList(), "property", name));
        return all.stream()
                .filter(scenario -> scenarios.isEmpty() || scenarios.contains(scenario.name()))
                .map(this::bounded)
                .toList();
    }

    private void require(List<String> known, String kind, String name) {
        if (!known.contains(name)) {
            throw new ParameterException(spec.commandLine(), "no such " + kind + ": " + name + "; see --list");
        }
    }

    private Scenario bounded(Scenario scenario) {
        Scenario bounded = properties.isEmpty() ? scenario : scenario.watching(properties);
        try {
            for (Map.Entry<String, String> bound : bounds.entrySet()) {
                bounded = bounded.within(bound.getKey(), bound.getValue());
            }
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), String.valueOf(unknown.getMessage()), unknown);
        }
        return bounded;
    }

    /** What was typed, but for where the results go and how many processors were used, which nothing depends on. */
    private String typed() {
        List<String> words = new ArrayList<>(List.of("spectls", spec.name()));
        for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
            if (!option.longestName().equals("--out") && !option.longestName().equals("--workers")) {
                option.originalStringValues().forEach(value -> words.addAll(List.of(option.longestName(), value)));
            }
        }
        return String.join(" ", words);
    }

    /** The bar shows how many of the states that are known were looked at; their number grows meanwhile. */
    private static List<ScenarioProof> explore(Explorations explorations, List<Scenario> scenarios)
            throws IOException, InterruptedException {
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("prove")
                .setInitialMax(1)
                .setStyle(ProgressBarStyle.ASCII)
                .build()) {
            return explorations.prove(scenarios, standing -> show(bar, standing, scenarios.size()));
        }
    }

    private static void show(ProgressBar bar, Standing standing, int scenarios) {
        Progress explored = standing.explored();
        bar.maxHint(explored.distinct());
        bar.stepTo(explored.distinct() - explored.queued());
        bar.setExtraMessage("states; " + standing.done() + " of " + scenarios + " scenarios done");
    }

    private static void tell(Model model, ScenarioProof proof, PrintWriter print) {
        long held = proof.judgements().stream()
                .filter(judgement -> judgement.verdict() == Verdict.HOLDS)
                .count();
        print.printf(
                "%s: %,d states, depth %d, %.1f s; %d of %d properties hold%n",
                proof.name(),
                proof.explored().distinct(),
                proof.explored().depth(),
                proof.millis() / 1000.0,
                held,
                proof.judgements().size());
        proof.judgements().stream()
                .filter(judgement -> judgement.verdict() == Verdict.VIOLATED)
                .forEach(judgement -> violation(model, judgement, print));
        print.flush();
    }

    private static void violation(Model model, Judgement judgement, PrintWriter print) {
        print.println();
        print.println("violated: " + judgement.property() + " of " + judgement.endpoint());
        model.properties().stream()
                .filter(property -> property.name().equals(judgement.property()))
                .findFirst()
                .ifPresent(property -> print.println("  " + property.note().span() + ": "
                        + property.note().doc().strip()));
        print.println();
        judgement
                .chart()
                .ifPresentOrElse(
                        chart -> print.print(TextChart.of(chart)),
                        () -> print.println("  it happens in none of these states"));
        print.println();
    }

    private static void list(Model model, List<Scenario> scenarios, PrintWriter print) {
        scenarios.forEach(scenario -> print.printf("%-24s %s%n", scenario.name(), scenario.doc()));
        print.println();
        for (PropertyDef property : model.properties()) {
            print.printf(
                    "%-28s of %-8s %s%n",
                    property.name(),
                    property.endpoint().orElse("each"),
                    property.note().doc());
        }
        print.flush();
    }
}
