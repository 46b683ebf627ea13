package org.spectls.learn.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.spectls.learn.Learned;
import org.spectls.learn.Learned.Ending;
import org.spectls.learn.Letters;
import org.spectls.learn.Progress;
import org.spectls.learn.Settings;
import org.spectls.learn.SpecificationLearning;
import org.spectls.learn.Specified;
import org.spectls.learn.compare.Comparison;
import org.spectls.learn.compare.Difference;
import org.spectls.learn.compare.Explainer;
import org.spectls.learn.compare.Explanation;
import org.spectls.learn.query.SpecificationTeacher;
import org.spectls.puppet.run.World;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Profile;
import org.spectls.suite.explore.Theatre;
import org.spectls.suite.mealy.Letter;

/**
 * What the specification says of one role in one profile, to hold others to. Made once, it takes a while. While it is
 * made or explains, this thread's endpoints are played by the interpreter.
 *
 * @param specified its machine
 * @param names of the machine's states
 * @param basis how well the machine is known
 * @param words that are known to tell something; the machine was held to them
 */
public record Reference(
        World world,
        Role tested,
        Profile profile,
        Letters letters,
        Specified specified,
        Map<Integer, String> names,
        Basis basis,
        List<List<Letter>> words) {
    public Reference {
        names = Map.copyOf(names);
        words = List.copyOf(words);
    }

    /**
     * What the machine rests on.
     *
     * @param words how many the interpreter played
     * @param situations in how many of them each letter was tried
     * @param all whether these are all that can be told apart from within
     * @param guarantee what is known of the machine
     */
    public record Basis(long words, int situations, boolean all, String guarantee) {
        @Override
        public String toString() {
            return "%s; each letter in %s %d situations; %d words played"
                    .formatted(guarantee, all ? "all" : "the first", situations, words);
        }
    }

    /**
     * As it is seen by whoever makes the tested side do all that it does.
     *
     * @throws UnknownSpecificationException if its machine is larger than the settings allow
     */
    public static Reference of(
            World world, Role tested, Profile profile, Letters letters, Settings settings, Progress progress) {
        return of(world, tested, profile, letters, List.of(), settings, progress);
    }

    /**
     * The same, but only what comes after some letters, which do not come again.
     *
     * @param first as behind sockets a client's {@link Letters#CONNECT}
     * @throws UnknownSpecificationException if its machine is larger than the settings allow
     */
    public static Reference of(
            World world,
            Role tested,
            Profile profile,
            Letters letters,
            List<Letter> first,
            Settings settings,
            Progress progress) {
        return of(world, tested, profile, letters, first, List.of(), settings, progress);
    }

    /**
     * The traces of differences at whose end the specification does not say what its machine does: the machine is wrong
     * there, and there may be no difference at all.
     */
    List<List<Letter>> mistaken(Comparison comparison) {
        try (Theatre theatre = Theatre.interpreted(world)) {
            SpecificationTeacher specification = new SpecificationTeacher(theatre, tested, profile);
            return comparison.differences().stream()
                    .filter(difference -> !specification
                            .place(specified.whole(difference.trace()))
                            .output()
                            .equals(difference.expected()))
                    .map(Difference::trace)
                    .toList();
        }
    }

    /** One whose machine is held to more traces. */
    Reference knowing(List<List<Letter>> traces, Settings settings, Progress progress) {
        List<List<Letter>> more = new ArrayList<>(words);
        traces.forEach(trace -> more.add(specified.whole(trace)));
        return of(world, tested, profile, letters, specified.first(), more, settings, progress);
    }

    private static Reference of(
            World world,
            Role tested,
            Profile profile,
            Letters letters,
            List<Letter> first,
            List<List<Letter>> words,
            Settings settings,
            Progress progress) {
        try (Theatre theatre = Theatre.interpreted(world)) {
            SpecificationLearning known = SpecificationLearning.of(
                    new SpecificationTeacher(theatre, tested, profile), letters.of(tested), words, settings, progress);
            Learned learned = known.learned();
            if (learned.ending() != Ending.COMPLETE) {
                throw new UnknownSpecificationException("the specification of a %s, %s, %s letters: %s"
                        .formatted(tested, profile, letters, learned.detail()));
            }
            Specified whole = new Specified(learned.mealy(), learned.alphabet(), List.of());
            Specified specified = first.isEmpty() ? whole : whole.after(first);
            Map<Integer, String> names = new Explainer(theatre, tested, profile, specified).names();
            Basis basis = new Basis(known.words(), known.situations(), known.all(), learned.guarantee());
            return new Reference(world, tested, profile, letters, specified, names, basis, words);
        }
    }

    /** What the specification does in place of each difference, in their order. */
    public List<Explanation> explain(Comparison comparison) {
        try (Theatre theatre = Theatre.interpreted(world)) {
            Explainer explainer = new Explainer(theatre, tested, profile, specified);
            return comparison.differences().stream()
                    .map(difference -> explainer.explain(difference.trace()))
                    .toList();
        }
    }
}
