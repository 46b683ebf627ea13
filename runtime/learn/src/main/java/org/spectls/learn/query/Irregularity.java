package org.spectls.learn.query;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The same letters were answered in different ways. Immutable.
 *
 * @param word the letters
 * @param answers what was seen after the last of them, and how often
 * @param taken the answer that counts from then on
 */
public record Irregularity(List<String> word, SortedMap<String, Integer> answers, String taken) {
    public Irregularity {
        word = List.copyOf(word);
        answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
    }
}
