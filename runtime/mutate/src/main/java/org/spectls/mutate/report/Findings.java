package org.spectls.mutate.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.spectls.compiler.source.SourceSet;
import org.spectls.mutate.Kill.By;
import org.spectls.mutate.Result;
import org.spectls.mutate.operator.Mutant;
import org.spectls.mutate.operator.Operators;

/**
 * What came of a campaign.
 *
 * @param sources of the original
 * @param all mutants that there are
 * @param results of those that were tried, those that turned out to say the same among them
 */
public record Findings(SourceSet sources, List<Mutant> all, List<Result> results, Equivalents equivalents) {
    /** What has to be killed, in percent. */
    public static final double ENOUGH = 98;

    /** What became of one operator's mutants: how many were killed by whom. */
    public record Row(String operator, String description, int tried, Map<By, Integer> killed, int survived) {}

    /** Those that say something else than the original. */
    public List<Result> tried() {
        return results.stream().filter(result -> !result.same()).toList();
    }

    /** By operator, those without mutants left out. */
    public List<Row> rows() {
        return Operators.ALL.stream()
                .map(operator -> row(
                        operator.name(),
                        operator.description(),
                        tried().stream()
                                .filter(result -> result.mutant().operator().equals(operator.name()))
                                .toList()))
                .filter(row -> row.tried() > 0)
                .toList();
    }

    /** All operators together. */
    public Row total() {
        return row("all", "", tried());
    }

    /** How many were killed, in percent, rounded down to a tenth; 100 where there are none. */
    public double share() {
        int tried = tried().size();
        return tried == 0 ? 100 : Math.floor((tried - survivors().size()) * 1000.0 / tried) / 10;
    }

    /** Who was noticed by nobody. */
    public List<Result> survivors() {
        return tried().stream().filter(result -> result.kill().isEmpty()).toList();
    }

    /** The survivors of which it is known why. */
    public List<Result> explained() {
        return survivors().stream()
                .filter(survivor -> equivalents.reason(survivor.mutant().id()).isPresent())
                .toList();
    }

    /** The others. */
    public List<Result> unexplained() {
        return survivors().stream()
                .filter(survivor -> equivalents.reason(survivor.mutant().id()).isEmpty())
                .toList();
    }

    /** What is not as it should be, in a sentence each. */
    public List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        unexplained().forEach(survivor -> complaints.add(survivor.mutant().id() + " survived, and nobody says why"));
        for (Result result : tried()) {
            String id = result.mutant().id();
            if (result.kill().isPresent() && equivalents.reason(id).isPresent()) {
                complaints.add(id + " is said to be equivalent, but was killed: "
                        + result.kill().get().how());
            }
        }
        Set<String> known = all.stream().map(Mutant::id).collect(Collectors.toSet());
        equivalents.reasons().keySet().stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> complaints.add(id + " is said to be equivalent, but there is no such mutant"));
        if (results.size() == all.size() && share() < ENOUGH) {
            complaints.add("only " + share() + " % were killed");
        }
        return complaints;
    }

    private static Row row(String operator, String description, List<Result> results) {
        Map<By, Integer> killed = new LinkedHashMap<>();
        for (By by : By.values()) {
            killed.put(by, (int) results.stream()
                    .filter(result ->
                            result.kill().filter(kill -> kill.by() == by).isPresent())
                    .count());
        }
        int survived =
                (int) results.stream().filter(result -> result.kill().isEmpty()).count();
        return new Row(operator, description, results.size(), killed, survived);
    }
}
