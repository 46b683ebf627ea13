package org.spectls.learn;

import de.learnlib.oracle.EquivalenceOracle.MealyEquivalenceOracle;
import de.learnlib.query.DefaultQuery;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.automatalib.automaton.transducer.MealyMachine;
import net.automatalib.word.Word;
import org.jspecify.annotations.Nullable;
import org.spectls.learn.query.SpecificationTeacher;
import org.spectls.learn.query.SpecificationTeacher.Place;
import org.spectls.suite.explore.Key;
import org.spectls.suite.mealy.Letter;

/**
 * Looks into the specification from within: tries each letter in each of its situations, breadth first, and holds a
 * hypothesis to the answers. Two situations are only taken for one if their keys are equal and the hypothesis has them in
 * one state. So what a key leaves out costs a counterexample that others find, and what it has too much of costs time:
 * the machine that is learned depends on neither.
 */
final class SituationsOracle implements MealyEquivalenceOracle<Letter, String> {
    private final SpecificationTeacher specification;
    private final int most;
    private final Runnable played;
    private final Map<Word<Letter>, Place> places = new HashMap<>();
    private int situations;
    private boolean all;

    /**
     * Nothing is tried yet.
     *
     * @param most how many situations letters are tried in
     * @param played is told of each word
     */
    SituationsOracle(SpecificationTeacher specification, int most, Runnable played) {
        this.specification = specification;
        this.most = most;
        this.played = played;
    }

    @Override
    public @Nullable DefaultQuery<Letter, Word<String>> findCounterExample(
            MealyMachine<?, Letter, ?, String> hypothesis, Collection<? extends Letter> inputs) {
        return search(hypothesis, inputs);
    }

    /** In how many situations each letter was tried at last. */
    int situations() {
        return situations;
    }

    /** Whether these are all that there are. */
    boolean all() {
        return all;
    }

    private record Situation(Optional<Key> key, Object state) {}

    private <S> @Nullable DefaultQuery<Letter, Word<String>> search(
            MealyMachine<S, Letter, ?, String> hypothesis, Collection<? extends Letter> inputs) {
        Set<Situation> met = new LinkedHashSet<>();
        Deque<Word<Letter>> waiting = new ArrayDeque<>();
        met.add(situation(hypothesis, Word.epsilon()));
        waiting.add(Word.epsilon());
        all = true;
        while (!waiting.isEmpty()) {
            Word<Letter> way = waiting.remove();
            for (Letter letter : inputs) {
                Word<Letter> longer = way.append(letter);
                Word<String> said = hypothesis.computeOutput(longer);
                String output = place(longer).output();
                if (!output.equals(said.lastSymbol())) {
                    return new DefaultQuery<>(longer, said.prefix(way.size()).append(output));
                }
                Situation next = situation(hypothesis, longer);
                boolean room = met.size() < most;
                if (room && met.add(next)) {
                    waiting.add(longer);
                }
                all &= room || met.contains(next);
            }
        }
        situations = met.size();
        return null;
    }

    private <S> Situation situation(MealyMachine<S, Letter, ?, String> hypothesis, Word<Letter> word) {
        S state = hypothesis.getState(word);
        if (state == null) {
            throw new IllegalStateException("the hypothesis has nothing to say to " + word);
        }
        return new Situation(place(word).key(), state);
    }

    private Place place(Word<Letter> word) {
        return places.computeIfAbsent(word, unknown -> {
            played.run();
            return specification.place(unknown.asList());
        });
    }
}
