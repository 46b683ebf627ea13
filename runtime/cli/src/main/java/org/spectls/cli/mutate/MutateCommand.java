package org.spectls.cli.mutate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.spectls.cli.spec.Bundled;
import org.spectls.cli.spec.SpecOption;
import org.spectls.compiler.Compilation;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.output.SharedFolder;
import org.spectls.compiler.source.SourceSet;
import org.spectls.interpreter.Host;
import org.spectls.interpreter.Interpreter;
import org.spectls.interpreter.dialogue.DialogueFiles;
import org.spectls.mutate.Campaign;
import org.spectls.mutate.Journal;
import org.spectls.mutate.Kill.By;
import org.spectls.mutate.Killer;
import org.spectls.mutate.Result;
import org.spectls.mutate.Workbench;
import org.spectls.mutate.operator.Mutant;
import org.spectls.mutate.operator.Operators;
import org.spectls.mutate.play.Dialogues;
import org.spectls.mutate.play.Plays;
import org.spectls.mutate.prove.ModelChecker;
import org.spectls.mutate.report.Equivalents;
import org.spectls.mutate.report.Findings;
import org.spectls.mutate.report.HtmlReport;
import org.spectls.mutate.report.JsonReport;
import org.spectls.prove.proof.ProofFiles;
import org.spectls.puppet.run.World;
import org.spectls.testkit.interpreted.Bridge;
import org.spectls.tls.engine.CryptoPrimitives;
import org.spectls.tls.protocol.ClientRole;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Breaks the specification, and finds out who notices. */
@Command(
        name = "mutate",
        mixinStandardHelpOptions = true,
        description =
                "Breaks the specification in every way that a person might, and finds out who notices: the checker,"
                        + " the suites, or the learner. See spec/doc/mutants.md. What was found is kept until all are noticed or"
                        + " explained: a run that was interrupted goes on where it was.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:each mutant that was tried was killed, or is explained as equivalent",
            "1:there are others, or explanations that do not hold"
        })
public final class MutateCommand implements Callable<Integer> {
    private static final String EQUIVALENT = "mutants/equivalent.yaml";

    /** Routes that are played first; most mutants are noticed on them, and the tests' dialogues are faster than more. */
    private static final int PROMISING = 40;

    private static final String TLS_DIALOGUES = "runtime/tls/target/spectls-dialogues";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SpecOption specification = new SpecOption();

    @Mixin
    private Selection selection = new Selection();

    @Option(names = "--list", description = "Lists the operators, and how many mutants each makes; tries none.")
    private boolean list;

    @Option(
            names = "--equivalent",
            paramLabel = "FILE",
            description = "Which mutants nobody can tell from the original, and why (default: " + EQUIVALENT
                    + " in the specification's folder).")
    private @Nullable Path equivalent;

    @Option(
            names = "--routes",
            paramLabel = "N",
            defaultValue = "200",
            description = "So many routes of each role are played with a mutant before it counts as survivor (default:"
                    + " ${DEFAULT-VALUE}).")
    private int most = 200;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "Mutants tried at the same time (default: ${DEFAULT-VALUE}).")
    private int threads = 2;

    @Option(
            names = "--ask",
            split = ",",
            paramLabel = "WHO",
            defaultValue = "TESTS,SUITES",
            description = "Who is asked behind the checker, one after the other: ${COMPLETION-CANDIDATES} (default:"
                    + " ${DEFAULT-VALUE}). The last two take most of a minute, or many, for a mutant.")
    private List<By> asked = List.of(By.TESTS, By.SUITES);

    @Option(
            names = "--dialogues",
            paramLabel = "DIR",
            description = "Where the tests' dialogues lie (default: " + TLS_DIALOGUES + " of the project, where `./mvnw"
                    + " verify` writes them).")
    private @Nullable Path dialogues;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "60",
            description = "So long the model checker explores each scenario (default: ${DEFAULT-VALUE}).")
    private int seconds = 60;

    @Option(names = "--fresh", description = "Also tries those again that an earlier run tried.")
    private boolean fresh;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "spectls-mutants",
            description = "Where mutants.json and mutants.html go (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("spectls-mutants");

    @Override
    public Integer call() throws IOException, InterruptedException {
        SourceSet sources = specification.read();
        Compilation compilation = specification.compile(sources);
        if (compilation.model().isEmpty()) {
            return 1;
        }
        Model model = compilation.model().get();
        List<Mutant> all = Operators.mutants(sources, model);
        List<Mutant> meant = selection.of(all);
        if (meant.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "there is no such mutant; --list tells the operators");
        }
        PrintWriter console = spec.commandLine().getOut();
        if (list) {
            Tables.operators(all, console);
            return 0;
        }
        Journal journal = journal(sources);
        Equivalents reasons = equivalents();
        Findings findings = new Findings(sources, all, results(sources, model, meant, reasons, journal), reasons);
        new SharedFolder(out.toAbsolutePath())
                .writeTexts(new TreeMap<>(
                        Map.of("mutants.json", JsonReport.of(findings), "mutants.html", HtmlReport.of(findings))));
        if (selection.isOne()) {
            Tables.one(findings, console);
        } else {
            Tables.findings(findings, console);
            console.println(out.resolve("mutants.html"));
        }
        console.flush();
        boolean done = findings.complaints().isEmpty();
        if (done && meant.size() == all.size()) {
            journal.close();
        }
        return done ? 0 : 1;
    }

    private Journal journal(SourceSet sources) throws IOException {
        Path file = out.resolve("journal.txt");
        if (fresh) {
            Files.deleteIfExists(file);
        }
        return Journal.open(file, "mutants of " + sources.fingerprint() + ", " + most + " routes, asked: " + asked);
    }

    private List<Result> results(
            SourceSet sources, Model model, List<Mutant> meant, Equivalents reasons, Journal journal)
            throws IOException, InterruptedException {
        List<Mutant> left = new ArrayList<>(meant.stream()
                .filter(mutant -> isOpen(journal.find(mutant), reasons))
                .toList());
        if (left.size() < meant.size()) {
            spec.commandLine()
                    .getErr()
                    .printf("%d known from an earlier run; --fresh tries them again%n", meant.size() - left.size());
        }
        // In no order: so the time that is left can be told, and what was tried stands for the rest.
        Collections.shuffle(left, new Random(1));
        if (!left.isEmpty()) {
            tryOut(sources, model, left, journal);
        }
        return meant.stream().flatMap(mutant -> journal.find(mutant).stream()).toList();
    }

    /** A survivor whom nobody explains is tried again: there may be a test for it now. */
    private static boolean isOpen(Optional<Result> known, Equivalents reasons) {
        return known.filter(result -> result.same()
                        || result.kill().isPresent()
                        || reasons.reason(result.mutant().id()).isPresent())
                .isEmpty();
    }

    private void tryOut(SourceSet sources, Model model, List<Mutant> left, Journal journal)
            throws IOException, InterruptedException {
        Optional<ProofFiles> proofs = asked.contains(By.MODEL_CHECKER) ? Optional.of(proofs()) : Optional.empty();
        Optional<Dialogues> tests = asked.contains(By.TESTS) ? Optional.of(tests(model)) : Optional.empty();
        Optional<Plays> plays =
                asked.contains(By.SUITES) || asked.contains(By.LEARNER) ? Optional.of(plays(model)) : Optional.empty();
        Map<By, AtomicInteger> killed = new EnumMap<>(By.class);
        List.of(By.values()).forEach(by -> killed.put(by, new AtomicInteger()));
        AtomicInteger survived = new AtomicInteger();
        try (ProgressBar bar = bar("mutants", " mutants", left.size())) {
            new Campaign(new Workbench(sources), () -> killers(model, tests, plays, proofs), threads)
                    .run(left, result -> {
                        journal.note(result);
                        if (!result.same()) {
                            result.kill()
                                    .map(kill -> killed.getOrDefault(kill.by(), survived))
                                    .orElse(survived)
                                    .incrementAndGet();
                        }
                        bar.setExtraMessage(killed + ", survived=" + survived);
                        bar.step();
                    });
        }
    }

    /** The fastest first. */
    private List<Killer> killers(
            Model model, Optional<Dialogues> tests, Optional<Plays> plays, Optional<ProofFiles> proofs) {
        List<Killer> killers = new ArrayList<>();
        boolean suites = asked.contains(By.SUITES);
        if (suites) {
            killers.add(Plays.formats(model));
            plays.ifPresent(routes -> killers.add(routes.suites(0, Math.min(most, PROMISING))));
        }
        tests.ifPresent(told -> killers.add(told.tests()));
        if (suites) {
            plays.ifPresent(routes -> killers.add(routes.suites(PROMISING, most)));
        }
        if (asked.contains(By.LEARNER)) {
            plays.ifPresent(routes -> killers.add(routes.learner()));
        }
        proofs.ifPresent(files -> killers.add(new ModelChecker(files, seconds * 1000L, System::currentTimeMillis)));
        return killers;
    }

    private Plays plays(Model model) throws InterruptedException {
        Plays plays;
        try (ProgressBar bar = bar("the original", " routes", -1)) {
            plays = Plays.of(World.create(), model, 1, threads, bar::step);
        }
        spec.commandLine().getErr().printf("%d routes, %d others left out%n", plays.size(), plays.useless());
        return plays;
    }

    private Dialogues tests(Model model) throws IOException {
        Path folder = dialogues != null ? dialogues : Path.of(System.getProperty("spectls.home", ""), TLS_DIALOGUES);
        Dialogues tests = Dialogues.of(model, DialogueFiles.read(folder), primitives(model));
        if (tests.size() == 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "no test's dialogues of this specification are in " + folder
                            + ": run ./mvnw verify, name their folder with --dialogues, or ask others with --ask");
        }
        spec.commandLine().getErr().printf("%d dialogues, %d others left out%n", tests.size(), tests.useless());
        return tests;
    }

    /** Computes what no test has asked for. */
    private static Host primitives(Model model) {
        return new Bridge(new Interpreter(model), ClientRole.class).host(new CryptoPrimitives(new SecureRandom()));
    }

    private ProofFiles proofs() throws IOException {
        Path folder = specification.folder();
        return folder == null
                ? Bundled.read("/spec/properties/scenarios.yaml", 2, ProofFiles::read)
                : ProofFiles.read(folder);
    }

    private Equivalents equivalents() throws IOException {
        Path folder = specification.folder();
        if (equivalent != null) {
            return Equivalents.read(equivalent);
        }
        Path usual = folder == null ? Path.of(EQUIVALENT) : folder.resolve(EQUIVALENT);
        return folder != null && Files.exists(usual) ? Equivalents.read(usual) : Equivalents.none();
    }

    private static ProgressBar bar(String task, String unit, int of) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setUnit(unit, 1)
                .setInitialMax(of)
                .setStyle(ProgressBarStyle.ASCII)
                .build();
    }
}
