package org.spectls.suite.mealy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import net.automatalib.util.automaton.conformance.WMethodTestsIterator;
import net.automatalib.util.automaton.conformance.WpMethodTestsIterator;
import net.automatalib.word.Word;

/**
 * Sequences of letters that together tell an automaton from every other one that has at most a given number of states
 * more (Chow 1978; Fujiwara et al. 1991).
 */
public final class Words {
    private Words() {}

    /** By the W-method; none is the beginning of another. */
    public static List<List<Letter>> w(Automaton automaton, int more) {
        return longest(new WMethodTestsIterator<>(automaton.mealy(), automaton.alphabet(), more));
    }

    /** By the Wp-method, which needs fewer; none is the beginning of another. */
    public static List<List<Letter>> wp(Automaton automaton, int more) {
        return longest(new WpMethodTestsIterator<>(automaton.mealy(), automaton.alphabet(), more));
    }

    private static List<List<Letter>> longest(Iterator<Word<Letter>> words) {
        List<List<Letter>> all = new ArrayList<>();
        Set<List<Letter>> beginnings = new HashSet<>();
        words.forEachRemaining(word -> {
            List<Letter> letters = List.copyOf(word.asList());
            all.add(letters);
            for (int i = 0; i < letters.size(); i++) {
                beginnings.add(letters.subList(0, i));
            }
        });
        return all.stream()
                .distinct()
                .filter(word -> !beginnings.contains(word))
                .toList();
    }
}
