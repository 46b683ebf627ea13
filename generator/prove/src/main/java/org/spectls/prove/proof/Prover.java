package org.spectls.prove.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Model;
import org.spectls.prove.chart.Chart;
import org.spectls.prove.chart.Charting;
import org.spectls.prove.run.Outcome;
import org.spectls.prove.run.Progress;
import org.spectls.prove.run.Tlc;
import org.spectls.prove.tla.Scenario;
import org.spectls.prove.tla.TlaExport;

/** Explores scenarios of a specification, and says which of its properties hold in them. */
public final class Prover {
    private static final String OF = "_of_";

    private final Model model;
    private final ProofFiles files;
    private final TlaExport export;
    private final Tlc tlc;
    private final LongSupplier clock;

    /** {@code clock}: the time in milliseconds, to tell how long explorations take. */
    public Prover(Model model, ProofFiles files, Tlc tlc, LongSupplier clock) {
        this.model = model;
        this.files = files;
        this.export = new TlaExport(model);
        this.tlc = tlc;
        this.clock = clock;
    }

    /** The modules of some scenarios, and what TLC has to know of them, by file name. */
    public Map<String, String> export(List<Scenario> scenarios) {
        return export.files(files.primitives(), files.environment(), scenarios);
    }

    /** The same for TLC on several machines, which has no registers to note what was seen to be possible. */
    public Map<String, String> exportDistributed(List<Scenario> scenarios) {
        Map<String, String> exported = new TreeMap<>(export(scenarios));
        exported.replaceAll((name, text) -> name.endsWith(".cfg")
                ? text.replace("INIT Start\n", "INIT Init\n").replace("  Sightings\n", "")
                : text);
        return exported;
    }

    /**
     * Explores until a property is violated, or to the end.
     *
     * @throws IOException when TLC gives up, with its reason
     */
    public ScenarioProof prove(Scenario scenario, Consumer<Progress> progress)
            throws IOException, InterruptedException {
        long begun = clock.getAsLong();
        List<String> reached = reached(scenario);
        Outcome outcome = explore(scenario, export(List.of(scenario)), progress);
        List<Judgement> judgements = new ArrayList<>();
        watched(scenario, export.invariants()).forEach(name -> judgements.add(invariant(name, outcome)));
        reached.forEach(name -> judgements.add(possibility(name, outcome)));
        return new ScenarioProof(
                scenario.name(), scenario.doc(), outcome.progress(), clock.getAsLong() - begun, judgements);
    }

    /** The names of all properties that are violated, in one exploration that goes on to the end. */
    public Set<String> violated(Scenario scenario) throws IOException, InterruptedException {
        Outcome outcome =
                explore(scenario, export.survey(files.primitives(), files.environment(), scenario), progress -> {});
        Set<String> violated = new TreeSet<>();
        watched(scenario, export.invariants()).stream()
                .filter(outcome.violations()::contains)
                .forEach(name -> violated.add(property(name)));
        reached(scenario).stream()
                .filter(name -> !outcome.seen().contains(name))
                .forEach(name -> violated.add(property(name)));
        return violated;
    }

    private Outcome explore(Scenario scenario, Map<String, String> modules, Consumer<Progress> progress)
            throws IOException, InterruptedException {
        Outcome outcome = tlc.explore(modules, TlaExport.moduleOf(scenario), progress);
        if (outcome.problem().isPresent()) {
            throw new IOException("TLC cannot explore the scenario " + scenario.name() + ":\n"
                    + outcome.problem().get());
        }
        return outcome;
    }

    /** What has to be possible is possible in some scenarios, and those say so. */
    private List<String> reached(Scenario scenario) {
        List<String> possible = export.possibilities();
        scenario.reaches().forEach(wanted -> {
            if (possible.stream().noneMatch(name -> property(name).equals(wanted))) {
                throw new IllegalArgumentException("the scenario " + scenario.name() + " reaches " + wanted
                        + ", which no property says to be possible");
            }
        });
        return watched(
                scenario,
                possible.stream()
                        .filter(name -> scenario.reaches().contains(property(name)))
                        .toList());
    }

    private static List<String> watched(Scenario scenario, List<String> names) {
        return names.stream()
                .filter(name ->
                        scenario.properties().isEmpty() || scenario.properties().contains(property(name)))
                .toList();
    }

    private Judgement invariant(String name, Outcome outcome) {
        boolean violated = outcome.violated().equals(Optional.of(name));
        Verdict verdict = violated ? Verdict.VIOLATED : outcome.holds() ? Verdict.HOLDS : Verdict.OPEN;
        Optional<Chart> chart = violated ? Optional.of(Charting.of(outcome.trace(), sides())) : Optional.empty();
        return new Judgement(property(name), endpoint(name), verdict, chart);
    }

    private static Judgement possibility(String name, Outcome outcome) {
        Verdict verdict =
                outcome.seen().contains(name) ? Verdict.HOLDS : outcome.holds() ? Verdict.VIOLATED : Verdict.OPEN;
        return new Judgement(property(name), endpoint(name), verdict, Optional.empty());
    }

    private List<String> sides() {
        return model.endpoints().stream().map(EndpointDef::name).toList();
    }

    private static String property(String invariant) {
        return invariant.substring(0, invariant.lastIndexOf(OF));
    }

    private static String endpoint(String invariant) {
        return invariant.substring(invariant.lastIndexOf(OF) + OF.length());
    }
}
