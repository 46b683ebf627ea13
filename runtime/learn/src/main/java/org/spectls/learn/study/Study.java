package org.spectls.learn.study;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spectls.learn.Learned;
import org.spectls.learn.Learned.Ending;
import org.spectls.learn.Learning;
import org.spectls.learn.Progress;
import org.spectls.learn.Settings;
import org.spectls.learn.compare.Comparison;
import org.spectls.learn.compare.Explanation;
import org.spectls.learn.query.Teachers;
import org.spectls.suite.mealy.Letter;

/**
 * Somebody who was learned, and what is different with it. Immutable.
 *
 * @param subject who that is, as in {@code OpenSSL 3.0.17}
 * @param explanations of the differences, in their order
 */
public record Study(
        String subject,
        Reference reference,
        Settings settings,
        Learned learned,
        Comparison comparison,
        List<Explanation> explanations) {
    public Study {
        explanations = List.copyOf(explanations);
    }

    /** What it came to. */
    public enum Verdict {
        /** It does what the specification says, as far as the guarantee goes. */
        EQUAL,
        /** It does not. */
        DIFFERENT,
        /** It was not learned to its end: nothing is said of it. */
        GIVEN_UP,
        /** There was no way to it. */
        UNREACHABLE
    }

    /**
     * Learns, compares and explains. Where the specification itself does not say what a difference is held to, its machine
     * is learned anew, and all the rest.
     *
     * @throws UnknownSpecificationException if that machine is larger than the settings allow
     */
    public static Study of(
            Reference reference, String subject, Teachers teachers, Settings settings, Progress progress) {
        Learned learned = Learning.learn(teachers, reference.specified(), settings, progress);
        Comparison comparison =
                learned.ending() == Ending.COMPLETE ? Comparison.of(learned, reference.specified()) : Comparison.NONE;
        List<List<Letter>> mistaken = reference.mistaken(comparison);
        return mistaken.isEmpty()
                ? new Study(subject, reference, settings, learned, comparison, reference.explain(comparison))
                : of(reference.knowing(mistaken, settings, progress), subject, teachers, settings, progress);
    }

    /** What it came to. */
    public Verdict verdict() {
        return switch (learned.ending()) {
            case UNREACHABLE -> Verdict.UNREACHABLE;
            case GIVEN_UP -> Verdict.GIVEN_UP;
            case COMPLETE -> comparison.equal() ? Verdict.EQUAL : Verdict.DIFFERENT;
        };
    }

    /** What the learned machine's states are called: like those of the specification that they were met with. */
    public Map<Integer, String> stateNames() {
        Map<Integer, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Integer state : learned.mealy().getStates()) {
            String name = Optional.ofNullable(comparison.counterparts().get(state))
                    .map(reference.names()::get)
                    .orElse("not specified");
            String unique = name;
            for (int i = 2; !taken.add(unique); i++) {
                unique = name + " #" + i;
            }
            names.put(state, unique);
        }
        return names;
    }

    /** In a sentence. */
    public String summary() {
        String size = "%d states, the specification has %d"
                .formatted(learned.mealy().size(), reference.specified().mealy().size());
        return switch (verdict()) {
            case EQUAL ->
                "equal to the specification (%d states); %s"
                        .formatted(learned.mealy().size(), learned.guarantee());
            case DIFFERENT ->
                "%d differences from the specification (%s)"
                        .formatted(comparison.differences().size(), size);
            case GIVEN_UP -> "not learned: %s (%s)".formatted(learned.detail(), size);
            case UNREACHABLE -> "unreachable: " + learned.detail();
        };
    }
}
