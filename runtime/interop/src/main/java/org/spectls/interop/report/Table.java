package org.spectls.interop.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spectls.interop.feature.Feature;
import org.spectls.interop.feature.Side;
import org.spectls.interop.peer.Availability;
import org.spectls.interop.peer.Peer;
import org.spectls.interop.run.Cell;
import org.spectls.interop.run.Outcome;
import org.spectls.interop.run.Verdict;

/**
 * Outcomes in rows and columns: features under the headings of their groups, peers with the roles that our stack has
 * with them.
 *
 * @param ours the title of our stack, or of what stood in its place
 */
public record Table(String ours, List<Column> columns, List<Group> groups, Map<Verdict, Integer> counts) {
    private static final String NOT_TRIED = "not tried";

    /** A peer, and the roles of ours that were tried with it. */
    public record Column(Peer peer, Availability availability, List<Side> roles) {}

    /** Features under one heading. */
    public record Group(String title, List<Row> rows) {}

    /** One feature, with an outcome for each role of each column. */
    public record Row(Feature feature, List<Outcome> outcomes) {}

    /** Puts outcomes into a table, with features and peers in the order in which they first come. */
    public static Table of(String ours, List<Outcome> outcomes) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, 0);
        }
        outcomes.forEach(outcome -> counts.merge(outcome.verdict(), 1, Integer::sum));
        Map<Feature, List<Outcome>> rows = new LinkedHashMap<>();
        Map<Peer, List<Side>> peers = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            rows.computeIfAbsent(outcome.cell().feature(), feature -> new ArrayList<>())
                    .add(outcome);
            List<Side> roles = peers.computeIfAbsent(outcome.cell().peer(), peer -> new ArrayList<>());
            if (!roles.contains(outcome.cell().role())) {
                roles.add(outcome.cell().role());
            }
        }
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        rows.forEach((feature, cells) -> groups.computeIfAbsent(feature.group(), title -> new ArrayList<>())
                .add(new Row(feature, complete(feature, peers, cells))));
        return new Table(
                ours,
                peers.entrySet().stream()
                        .map(entry -> new Column(
                                entry.getKey(), entry.getKey().availability(), List.copyOf(entry.getValue())))
                        .toList(),
                groups.entrySet().stream()
                        .map(entry -> new Group(entry.getKey(), List.copyOf(entry.getValue())))
                        .toList(),
                Map.copyOf(counts));
    }

    /** A cell for each column: those that were not tried say so, and do not count. */
    private static List<Outcome> complete(Feature feature, Map<Peer, List<Side>> peers, List<Outcome> tried) {
        List<Outcome> row = new ArrayList<>();
        peers.forEach((peer, roles) -> {
            for (Side role : roles) {
                Cell cell = new Cell(feature, peer, role);
                row.add(tried.stream()
                        .filter(outcome -> outcome.cell().equals(cell))
                        .findFirst()
                        .orElseGet(() -> new Outcome(cell, Verdict.SKIPPED, NOT_TRIED, "", 0)));
            }
        });
        return row;
    }

    /** Whether a cell was tried at all, or only fills its place. */
    static boolean tried(Outcome outcome) {
        return !outcome.detail().equals(NOT_TRIED);
    }

    /** How many outcomes have this verdict. */
    public int count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    /** What failed, row by row. */
    public List<Outcome> failures() {
        return groups.stream()
                .flatMap(group -> group.rows().stream())
                .flatMap(row -> row.outcomes().stream())
                .filter(outcome -> outcome.verdict() == Verdict.FAILED)
                .toList();
    }
}
