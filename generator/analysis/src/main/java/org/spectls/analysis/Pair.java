package org.spectls.analysis;

/** Two transitions of one machine: the second begins where the first leads. */
public record Pair(String first, String second) {}
