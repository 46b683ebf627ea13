package org.spectls.prove.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
        Outcome outcome = explore(scenario, progress);
        List<Judgement> judgements = new ArrayList<>();
        chosen(scenario, export.invariants()).forEach(name -> judgements.add(invariant(name, outcome)));
        chosen(scenario, export.possibilities()).forEach(name -> judgements.add(possibility(name, outcome)));
        return new ScenarioProof(
                scenario.name(), scenario.doc(), outcome.progress(), clock.getAsLong() - begun, judgements);
    }

    /**
     * Explores as often as it takes to find every property that is violated.
     *
     * @return the names of the properties, each with one way to violate it where there is one
     */
    public Map<String, Optional<Chart>> violations(Scenario scenario) throws IOException, InterruptedException {
        Map<String, Optional<Chart>> violations = new TreeMap<>();
        List<String> left = new ArrayList<>(properties(scenario));
        while (!left.isEmpty()) {
            ScenarioProof proof = prove(scenario.watching(left), progress -> {});
            List<Judgement> violated = proof.judgements().stream()
                    .filter(judgement -> judgement.verdict() == Verdict.VIOLATED)
                    .toList();
            violated.forEach(judgement -> violations.putIfAbsent(judgement.property(), judgement.chart()));
            if (proof.judgements().stream().noneMatch(judgement -> judgement.verdict() == Verdict.OPEN)) {
                return violations;
            }
            violated.forEach(judgement -> left.remove(judgement.property()));
        }
        return violations;
    }

    /** The names of the properties that a scenario watches. */
    public List<String> properties(Scenario scenario) {
        List<String> names = new ArrayList<>(export.invariants());
        names.addAll(export.possibilities());
        return chosen(scenario, names).stream().map(Prover::property).distinct().toList();
    }

    private Outcome explore(Scenario scenario, Consumer<Progress> progress) throws IOException, InterruptedException {
        Outcome outcome = tlc.explore(export(List.of(scenario)), TlaExport.moduleOf(scenario), progress);
        if (outcome.problem().isPresent()) {
            throw new IOException("TLC cannot explore the scenario " + scenario.name() + ":\n"
                    + outcome.problem().get());
        }
        return outcome;
    }

    private static List<String> chosen(Scenario scenario, List<String> names) {
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
