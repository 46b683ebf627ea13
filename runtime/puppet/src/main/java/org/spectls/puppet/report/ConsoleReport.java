package org.spectls.puppet.report;

import java.util.ArrayList;
import java.util.List;
import org.spectls.kernel.wire.Bytes;
import org.spectls.puppet.run.CaseResult;
import org.spectls.puppet.run.CaseResult.Exchange;

/** The failures, step by step, for people. */
public final class ConsoleReport {
    private ConsoleReport() {}

    /**
     * Lines of text.
     *
     * @param hex whether to show what went over the wire
     */
    public static List<String> lines(TestRun run, boolean hex) {
        List<String> lines = new ArrayList<>();
        for (CaseResult failure : run.failures()) {
            lines.addAll(lines(failure, hex));
            lines.add("");
        }
        for (CaseResult lenient : run.lenient()) {
            lines.add("%s passed: %s".formatted(lenient.trace().name(), String.join("; ", lenient.leniencies())));
        }
        lines.add(run.summary());
        return lines;
    }

    /** Of one case that failed. */
    public static List<String> lines(CaseResult failure, boolean hex) {
        List<String> lines = new ArrayList<>();
        lines.add("%s: %s".formatted(failure.trace().name(), failure.verdict()));
        if (!failure.trace().goal().text().isEmpty()) {
            lines.add("  " + failure.trace().goal().text());
        }
        lines.add("  " + failure.detail());
        for (int i = 0; i < failure.exchanges().size(); i++) {
            Exchange exchange = failure.exchanges().get(i);
            boolean last = i == failure.exchanges().size() - 1;
            lines.add("  %2d %s".formatted(i + 1, exchange.done()));
            add(lines, hex, "sent", exchange.sent());
            if (last) {
                lines.add("       expected " + list(exchange.expected()));
            }
            if (last || !exchange.observed().isEmpty()) {
                lines.add("       received " + list(exchange.observed()));
            }
            add(lines, hex, "octets", exchange.received());
        }
        if (!failure.citations().isEmpty()) {
            lines.add("  see " + String.join(", ", failure.citations()));
        }
        return lines;
    }

    private static void add(List<String> lines, boolean hex, String what, Bytes octets) {
        if (hex && !octets.isEmpty()) {
            lines.add("       %-8s %s".formatted(what, octets.toHex()));
        }
    }

    private static String list(List<String> labels) {
        return labels.isEmpty() ? "nothing" : String.join(", ", labels);
    }
}
