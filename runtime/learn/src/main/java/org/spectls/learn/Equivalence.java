package org.spectls.learn;

import de.learnlib.oracle.EquivalenceOracle.MealyEquivalenceOracle;
import de.learnlib.oracle.MembershipOracle.MealyMembershipOracle;
import de.learnlib.oracle.equivalence.MealyRandomWordsEQOracle;
import de.learnlib.oracle.equivalence.MealyRandomWpMethodEQOracle;
import de.learnlib.oracle.equivalence.MealyWpMethodEQOracle;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spectls.suite.mealy.Letter;

/**
 * How is looked for what a learned machine does not have yet, and so what is known once nothing is found. Immutable.
 *
 * @param method how words are chosen
 * @param size of {@code wp} how many states more are looked for, of the others how many words are tried
 */
public record Equivalence(Method method, int size) {
    /** A guarantee that takes seconds within the process. */
    public static final Equivalence DEFAULT = new Equivalence(Method.WP, 1);

    private static final Pattern FORM = Pattern.compile("(wp|random-wp|random):(\\d{1,7})");
    private static final int BATCH = 64;
    private static final int SEED = 1;

    /** How words are chosen. */
    public enum Method {
        /** All that the Wp-method needs. Fujiwara et al. 1991. */
        WP("wp"),
        /** Words of the Wp-method with something longer in their middle, at random. */
        RANDOM_WP("random-wp"),
        /** Any words. */
        RANDOM("random");

        private final String label;

        Method(String label) {
            this.label = label;
        }

        @Override
        public String toString() {
            return label;
        }
    }

    /**
     * Reads {@code wp:1}, {@code random-wp:1000} or {@code random:1000}.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public static Equivalence parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("'" + text + "' is none of wp:STATES, random-wp:WORDS and random:WORDS");
        }
        Method method = List.of(Method.values()).stream()
                .filter(one -> one.label.equals(form.group(1)))
                .findFirst()
                .orElseThrow();
        return new Equivalence(method, Integer.parseInt(form.group(2)));
    }

    /** What is known of a machine with so many states that nothing more was found of. */
    public String guarantee(int states) {
        return switch (method) {
            case WP ->
                "equal to any implementation of at most %d states that answers these letters deterministically"
                        .formatted(states + size);
            case RANDOM_WP -> "no difference in %d random words of the Wp-method; no guarantee".formatted(size);
            case RANDOM -> "no difference in %d random words; no guarantee".formatted(size);
        };
    }

    BiFunction<MealyMembershipOracle<Letter, String>, Integer, MealyEquivalenceOracle<Letter, String>> oracle() {
        return switch (method) {
            case WP -> (answers, letters) -> new MealyWpMethodEQOracle<>(answers, size, 0, BATCH);
            case RANDOM_WP ->
                (answers, letters) -> new MealyRandomWpMethodEQOracle<>(answers, 1, 4, size, new Random(SEED), BATCH);
            case RANDOM ->
                (answers, letters) ->
                        new MealyRandomWordsEQOracle<>(answers, 2, letters, size, new Random(SEED), BATCH);
        };
    }

    @Override
    public String toString() {
        return method + ":" + size;
    }
}
