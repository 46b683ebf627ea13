package org.spectls.learn.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.automatalib.automaton.transducer.impl.CompactMealy;
import net.automatalib.util.automaton.Automata;
import org.spectls.learn.Learned;
import org.spectls.learn.Specified;
import org.spectls.suite.mealy.Letter;

/**
 * A learned machine beside the specification's. Both are walked together, breadth first; where their answers differ, the
 * walk goes on only if the dialogue does on both sides. Of differences in one state of the specification, after one
 * letter, with one answer, the first found is kept, and its trace is a shortest.
 *
 * @param equal whether they answer all letters alike for ever
 * @param differences shortest traces first
 * @param counterparts for states of the learned machine the first of the specification's that they were met with
 */
public record Comparison(boolean equal, List<Difference> differences, Map<Integer, Integer> counterparts) {
    /** Of a machine that not enough is known of. */
    public static final Comparison NONE = new Comparison(false, List.of(), Map.of());

    public Comparison {
        differences = List.copyOf(differences);
        counterparts = Map.copyOf(counterparts);
    }

    /** Compares the two. */
    public static Comparison of(Learned learned, Specified specified) {
        return of(learned.mealy(), specified);
    }

    /** Compares two machines over the specification's letters. */
    public static Comparison of(CompactMealy<Letter, String> learned, Specified specified) {
        boolean equal = Automata.findSeparatingWord(learned, specified.mealy(), specified.alphabet()) == null;
        Walk walk = new Walk(learned, specified);
        walk.go();
        if (equal != walk.differences.isEmpty()) {
            throw new IllegalStateException("the walk through both machines missed what tells them apart");
        }
        return new Comparison(equal, List.copyOf(walk.differences.values()), walk.counterparts);
    }

    /** Those of a kind. */
    public long count(Category category) {
        return differences.stream()
                .filter(difference -> difference.category() == category)
                .count();
    }

    private static final class Walk {
        private final CompactMealy<Letter, String> learned;
        private final CompactMealy<Letter, String> expected;
        private final List<Letter> letters;
        private final Map<Pair, Place> places = new LinkedHashMap<>();
        private final Deque<Pair> waiting = new ArrayDeque<>();
        private final Map<Occasion, Difference> differences = new LinkedHashMap<>();
        private final Map<Integer, Integer> counterparts = new LinkedHashMap<>();

        private record Pair(int learned, int expected) {}

        private record Place(List<Letter> trace, List<String> outputs) {
            Place then(Letter letter, String output) {
                List<Letter> longer = new ArrayList<>(trace);
                longer.add(letter);
                List<String> more = new ArrayList<>(outputs);
                more.add(output);
                return new Place(longer, more);
            }
        }

        private record Occasion(int state, Letter letter, String seen) {}

        Walk(CompactMealy<Letter, String> learned, Specified specified) {
            this.learned = learned;
            this.expected = specified.mealy();
            this.letters = List.copyOf(specified.alphabet());
        }

        void go() {
            enter(
                    new Pair(learned.getIntInitialState(), expected.getIntInitialState()),
                    new Place(List.of(), List.of()));
            while (!waiting.isEmpty()) {
                Pair pair = waiting.remove();
                letters.forEach(letter -> step(pair, letter));
            }
        }

        private void step(Pair pair, Letter letter) {
            String seen = learned.getOutput((Integer) pair.learned(), letter);
            String wanted = expected.getOutput((Integer) pair.expected(), letter);
            Place place =
                    places.getOrDefault(pair, new Place(List.of(), List.of())).then(letter, seen);
            if (!seen.equals(wanted)) {
                differences.putIfAbsent(
                        new Occasion(pair.expected(), letter, seen),
                        new Difference(
                                pair.expected(),
                                place.trace(),
                                place.outputs(),
                                wanted,
                                seen,
                                Category.of(wanted, seen)));
            }
            if (seen.equals(wanted) || !(Category.isLast(seen) || Category.isLast(wanted))) {
                enter(
                        new Pair(
                                learned.getSuccessor((Integer) pair.learned(), letter),
                                expected.getSuccessor((Integer) pair.expected(), letter)),
                        place);
            }
        }

        private void enter(Pair pair, Place place) {
            if (places.putIfAbsent(pair, place) == null) {
                counterparts.putIfAbsent(pair.learned(), pair.expected());
                waiting.add(pair);
            }
        }
    }
}
