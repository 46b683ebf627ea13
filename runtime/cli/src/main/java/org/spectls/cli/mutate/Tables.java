package org.spectls.cli.mutate;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.spectls.cli.console.Table;
import org.spectls.mutate.Kill.By;
import org.spectls.mutate.Result;
import org.spectls.mutate.operator.Mutant;
import org.spectls.mutate.operator.Operator;
import org.spectls.mutate.operator.Operators;
import org.spectls.mutate.report.Findings;
import org.spectls.mutate.report.Findings.Row;
import picocli.CommandLine.Help.Ansi;

/** Mutants in a terminal. */
final class Tables {
    private Tables() {}

    /** What there is. */
    static void operators(List<Mutant> all, PrintWriter console) {
        Table table = new Table("operator", "mutants", "what it does");
        for (Operator operator : Operators.ALL) {
            long made = all.stream()
                    .filter(mutant -> mutant.operator().equals(operator.name()))
                    .count();
            table.add(operator.name(), Long.toString(made), operator.description());
        }
        table.add("all", Integer.toString(all.size()), "");
        table.print(console, Ansi.OFF);
        console.flush();
    }

    /** Who noticed what. */
    static void findings(Findings findings, PrintWriter console) {
        List<String> headings = new ArrayList<>(List.of("operator", "tried"));
        List.of(By.values()).forEach(by -> headings.add(by.toString()));
        headings.add("survived");
        Table table = new Table(headings.toArray(String[]::new));
        findings.rows().forEach(row -> add(table, row));
        add(table, findings.total());
        table.print(console, Ansi.OFF);
        int tried = findings.tried().size();
        console.printf(
                "%d of %d mutants tried, %d killed: %s %%%n",
                tried, findings.all().size(), tried - findings.survivors().size(), findings.share());
        findings.complaints().forEach(console::println);
    }

    /** The only one that was tried: what it is, and what became of it. */
    static void one(Findings findings, PrintWriter console) {
        Result result = findings.results().get(0);
        console.println(result.mutant().path() + ":" + result.mutant().line());
        console.print(result.mutant().diff(findings.sources()));
        console.println(result.kill()
                .map(kill -> "killed by the " + kill.by() + ": " + kill.how())
                .orElse(
                        result.same()
                                ? "it says what the original says"
                                : "it survived"
                                        + findings.equivalents()
                                                .reason(result.mutant().id())
                                                .map(reason -> ": " + reason)
                                                .orElse("")));
        findings.complaints().forEach(console::println);
    }

    private static void add(Table table, Row row) {
        List<String> cells = new ArrayList<>(List.of(row.operator(), Integer.toString(row.tried())));
        row.killed().values().forEach(killed -> cells.add(Integer.toString(killed)));
        cells.add(Integer.toString(row.survived()));
        table.add(cells.toArray(String[]::new));
    }
}
