package org.spectls.learn;

import java.util.ArrayList;
import java.util.List;
import net.automatalib.alphabet.Alphabet;
import net.automatalib.alphabet.impl.Alphabets;
import net.automatalib.automaton.transducer.impl.CompactMealy;
import net.automatalib.util.automaton.minimizer.HopcroftMinimizer;
import org.spectls.suite.mealy.Letter;

/**
 * The machine that a specification stands for, as far as it can be seen from where one asks. Immutable, as long as
 * nobody changes it.
 *
 * @param first letters that come before all others
 */
public record Specified(CompactMealy<Letter, String> mealy, Alphabet<Letter> alphabet, List<Letter> first) {
    public Specified {
        first = List.copyOf(first);
    }

    /** From a fresh connection on. */
    public List<Letter> whole(List<Letter> trace) {
        List<Letter> whole = new ArrayList<>(first);
        whole.addAll(trace);
        return whole;
    }

    /** Only what comes after some letters, which do not come again. */
    public Specified after(List<Letter> letters) {
        Alphabet<Letter> rest = Alphabets.fromCollection(
                alphabet.stream().filter(letter -> !letters.contains(letter)).toList());
        CompactMealy<Letter, String> later = new CompactMealy<>(rest);
        mealy.getStates().forEach(state -> later.addState());
        for (Integer state : mealy.getStates()) {
            for (Letter letter : rest) {
                later.setTransition(state, letter, mealy.getSuccessor(state, letter), mealy.getOutput(state, letter));
            }
        }
        later.setInitialState(mealy.getState(letters));
        return new Specified(HopcroftMinimizer.minimizeMealy(later, rest), rest, letters);
    }
}
