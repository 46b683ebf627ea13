package org.spectls.analysis.machine;

/**
 * A way that is open in some situation of a machine.
 *
 * @param machine the machine's place in its endpoint
 * @param event the event's place in the machine's alphabet
 * @param from the number of the situation
 * @param next the number of the one that it leads to; -1 when the endpoint ends
 */
public record Outcome(int machine, int event, int from, Way way, int next) {
    /** Ways are large, and few of them share the rest. */
    @Override
    public int hashCode() {
        return ((machine * 31 + event) * 31 + from) * 31 + next;
    }
}
