package org.spectls.learn;

import java.util.ArrayList;
import java.util.List;
import net.automatalib.alphabet.Alphabet;
import net.automatalib.alphabet.impl.Alphabets;
import net.automatalib.word.Word;
import org.spectls.learn.query.SpecificationTeacher;
import org.spectls.learn.query.Teachers;
import org.spectls.suite.mealy.Letter;

/**
 * The specification's own machine, learned like any other from answers alone, which the interpreter gives. What is known
 * of situations from within only says where to look.
 *
 * @param situations in how many of them each letter was tried
 * @param all whether there are no more that can be told apart
 * @param played how many words that took beside the questions
 */
public record SpecificationLearning(Learned learned, int situations, boolean all, long played) {
    /**
     * Learns it.
     *
     * @param words that are known to tell something
     */
    public static SpecificationLearning of(
            SpecificationTeacher specification,
            List<Letter> letters,
            List<List<Letter>> words,
            Settings settings,
            Progress progress) {
        Alphabet<Letter> alphabet = Alphabets.fromCollection(letters);
        Counter counter = new Counter(progress);
        SituationsOracle situations = new SituationsOracle(specification, settings.situations(), counter::play);
        List<Word<Letter>> known = new ArrayList<>();
        words.forEach(word -> known.add(Word.fromList(word)));
        try (Teachers teachers = new Teachers(List.of(specification))) {
            Learned learned = Learning.learn(
                    teachers,
                    alphabet,
                    List.of(answers -> new WordsOracle(known, answers), answers -> situations),
                    settings,
                    counter);
            return new SpecificationLearning(learned, situations.situations(), situations.all(), counter.played);
        }
    }

    /** How many words the interpreter played. */
    public long words() {
        return learned.words() + played;
    }

    private static final class Counter implements Progress {
        private final Progress progress;
        private int states;
        private long asked;
        private long played;

        Counter(Progress progress) {
            this.progress = progress;
        }

        void play() {
            played++;
            progress.at(states, asked + played);
        }

        @Override
        public void at(int hypothesis, long words) {
            states = hypothesis;
            asked = words;
            progress.at(states, asked + played);
        }
    }
}
