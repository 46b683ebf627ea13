package org.spectls.interop.run;

/**
 * What trying a cell came to.
 *
 * @param detail what was seen, or why it failed or was skipped
 * @param transcript what both sides said and did, if it failed; otherwise empty
 * @param millis how long it took
 */
public record Outcome(Cell cell, Verdict verdict, String detail, String transcript, long millis) {}
