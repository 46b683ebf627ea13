package org.spectls.puppet.run;

import java.util.List;
import org.spectls.kernel.wire.Bytes;
import org.spectls.puppet.trace.Trace;

/**
 * How one case came out. Immutable.
 *
 * @param detail a sentence that tells why; empty if it passed
 * @param exchanges what was done and seen, step by step, as far as it got
 * @param leniencies where something else was taken than what was expected, because the standard leaves a choice
 * @param millis how long it took
 */
public record CaseResult(
        Trace trace, Verdict verdict, String detail, List<Exchange> exchanges, List<String> leniencies, long millis) {
    public CaseResult {
        exchanges = List.copyOf(exchanges);
        leniencies = List.copyOf(leniencies);
    }

    /**
     * One step.
     *
     * @param done as in {@code send ClientHello}
     * @param sent octets, of what was sent
     * @param expected patterns, those included that were left over from the step before
     * @param observed labels
     * @param received octets
     */
    public record Exchange(String done, Bytes sent, List<String> expected, List<String> observed, Bytes received) {
        public Exchange {
            expected = List.copyOf(expected);
            observed = List.copyOf(observed);
        }
    }

    /** The sections that the last step that was played rests on, or else those of the whole case. */
    public List<String> citations() {
        int last = exchanges.size() - 1;
        List<String> own = last < 0 || last >= trace.steps().size()
                ? List.of()
                : trace.steps().get(last).citations();
        return own.isEmpty() ? trace.goal().citations() : own;
    }
}
