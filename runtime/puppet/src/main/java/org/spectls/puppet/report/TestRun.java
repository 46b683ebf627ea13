package org.spectls.puppet.report;

import java.util.List;
import org.spectls.puppet.run.CaseResult;
import org.spectls.puppet.run.Verdict;

/**
 * The cases that were played, or those that were before it was interrupted.
 *
 * @param target what was tested, as in {@code localhost:8443}
 * @param planned how many cases there are
 */
public record TestRun(String target, int planned, List<CaseResult> results) {
    public TestRun {
        results = List.copyOf(results);
    }

    /** How many came out so. */
    public long count(Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }

    /** Those in which the tested side did something wrong. */
    public List<CaseResult> failures() {
        return results.stream().filter(result -> result.verdict().isFailure()).toList();
    }

    /** Those that passed because something else than expected will do too. */
    public List<CaseResult> lenient() {
        return results.stream()
                .filter(result -> result.verdict() == Verdict.PASSED)
                .filter(result -> !result.leniencies().isEmpty())
                .toList();
    }

    /** A line on the whole, as in {@code 12 passed, 1 hang, 2 skipped}. */
    public String summary() {
        StringBuilder line = new StringBuilder();
        for (Verdict verdict : Verdict.values()) {
            if (count(verdict) > 0) {
                line.append(line.isEmpty() ? "" : ", ")
                        .append(count(verdict))
                        .append(' ')
                        .append(verdict);
            }
        }
        if (results.size() < planned) {
            line.append(line.isEmpty() ? "" : ", ")
                    .append(planned - results.size())
                    .append(" not played");
        }
        return line.toString();
    }
}
