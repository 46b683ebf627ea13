package org.spectls.suite.mealy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.automatalib.alphabet.Alphabet;
import net.automatalib.alphabet.impl.Alphabets;
import net.automatalib.automaton.transducer.impl.CompactMealy;
import net.automatalib.util.automaton.minimizer.HopcroftMinimizer;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Profile;
import org.spectls.suite.explore.Key;
import org.spectls.suite.explore.Stage;
import org.spectls.suite.explore.Theatre;

/**
 * What one endpoint answers to each sequence of letters, as a Mealy machine that is total: inputs are letters, an output
 * is what the puppet sees, in one word. A connection that is over answers nothing any more.
 *
 * <p>Situations with equal keys are taken for one. With the core letters that is right, to which the learner's tests hold
 * it; letters that put garbage in the place of octets need the learner, which takes keys for hints.
 */
public final class Automaton {
    /** The output where nothing is seen. */
    public static final String NOTHING = "-";

    /** No endpoint here comes near to it: more would mean that keys tell too much apart. */
    private static final int MOST = 500;

    private static final Key OVER = new Key("over", "");

    private final CompactMealy<Letter, String> mealy;
    private final Alphabet<Letter> alphabet;
    private final int situations;

    private Automaton(CompactMealy<Letter, String> mealy, Alphabet<Letter> alphabet, int situations) {
        this.mealy = mealy;
        this.alphabet = alphabet;
        this.situations = situations;
    }

    /**
     * Tries each letter in each situation that can be told apart.
     *
     * @throws IllegalStateException if there are too many of them
     */
    public static Automaton of(Theatre theatre, Role tested, Profile profile, List<Letter> letters) {
        Alphabet<Letter> alphabet = Alphabets.fromCollection(letters);
        CompactMealy<Letter, String> mealy = new CompactMealy<>(alphabet);
        Map<Key, Integer> states = new LinkedHashMap<>();
        Map<Key, List<Letter>> access = new LinkedHashMap<>();
        Deque<Key> waiting = new ArrayDeque<>();
        Key start;
        try (Stage stage = theatre.stage(tested, profile)) {
            start = stage.key();
        }
        states.put(start, mealy.addInitialState());
        access.put(start, List.of());
        waiting.add(start);
        while (!waiting.isEmpty()) {
            Key from = waiting.remove();
            List<Letter> word = access.getOrDefault(from, List.of());
            for (Letter letter : letters) {
                try (Stage stage = theatre.stage(tested, profile)) {
                    word.forEach(before -> stage.perform(before.action()));
                    boolean over = from.equals(OVER) || !stage.isAlive();
                    String output = output(stage.perform(letter.action()).labels());
                    Key to = over || !stage.isAlive() ? OVER : stage.key();
                    if (!states.containsKey(to)) {
                        if (states.size() == MOST) {
                            throw new IllegalStateException(
                                    "more than " + MOST + " situations of " + tested + ", " + profile);
                        }
                        states.put(to, mealy.addState());
                        List<Letter> longer = new ArrayList<>(word);
                        longer.add(letter);
                        access.put(to, longer);
                        waiting.add(to);
                    }
                    mealy.setTransition(states.get(from), letter, states.get(to), output);
                }
            }
        }
        return new Automaton(HopcroftMinimizer.minimizeMealy(mealy, alphabet), alphabet, states.size());
    }

    /** What is seen, in one word. */
    public static String output(List<String> labels) {
        return labels.isEmpty() ? NOTHING : String.join(",", labels);
    }

    /** The machine, which has no two states that are alike. */
    public CompactMealy<Letter, String> mealy() {
        return mealy;
    }

    /** Its inputs. */
    public Alphabet<Letter> alphabet() {
        return alphabet;
    }

    /** How many situations were told apart before those that are alike became one. */
    public int situations() {
        return situations;
    }
}
