package org.spectls.learn;

import de.learnlib.algorithm.ttt.mealy.TTTLearnerMealy;
import de.learnlib.algorithm.ttt.mealy.TTTLearnerMealyBuilder;
import de.learnlib.filter.cache.mealy.MealyCaches;
import de.learnlib.oracle.EquivalenceOracle.MealyEquivalenceOracle;
import de.learnlib.oracle.MembershipOracle.MealyMembershipOracle;
import de.learnlib.oracle.equivalence.MealyEQOracleChain;
import de.learnlib.query.DefaultQuery;
import java.util.ArrayList;
import java.util.List;
import net.automatalib.alphabet.Alphabet;
import net.automatalib.automaton.transducer.MealyMachine;
import net.automatalib.automaton.transducer.impl.CompactMealy;
import net.automatalib.util.automaton.conformance.WpMethodTestsIterator;
import net.automatalib.util.automaton.cover.Covers;
import net.automatalib.util.automaton.minimizer.HopcroftMinimizer;
import net.automatalib.word.Word;
import org.spectls.learn.Learned.Ending;
import org.spectls.learn.query.SteadyOracle;
import org.spectls.learn.query.SteadyOracle.Exhausted;
import org.spectls.learn.query.SteadyOracle.Foreteller;
import org.spectls.learn.query.SteadyOracle.Revision;
import org.spectls.learn.query.Teachers;
import org.spectls.learn.query.UnreachableException;
import org.spectls.suite.mealy.Letter;

/**
 * Learns the Mealy machine of whatever answers: TTT (Isberner et al. 2014) makes hypotheses, and an equivalence oracle
 * looks for what they do not have. Then each transition is asked for once more. Confined to one thread.
 */
public final class Learning {
    private final Alphabet<Letter> alphabet;
    private final List<Look> looks;
    private final Settings settings;
    private final SteadyOracle answers;
    private CompactMealy<Letter, String> hypothesis;
    private int rounds;

    private Learning(
            Teachers teachers,
            Alphabet<Letter> alphabet,
            List<Look> looks,
            Foreteller foreteller,
            Settings settings,
            Progress progress) {
        this.alphabet = alphabet;
        this.looks = looks;
        this.settings = settings;
        this.hypothesis = new CompactMealy<>(alphabet);
        this.answers = new SteadyOracle(
                teachers,
                alphabet,
                foreteller,
                settings.limits(),
                (words, letters) -> progress.at(hypothesis.size(), words));
    }

    /** Where to look for what a hypothesis does not have. */
    @FunctionalInterface
    interface Look {
        MealyEquivalenceOracle<Letter, String> by(MealyMembershipOracle<Letter, String> answers);
    }

    /**
     * Learns a machine.
     *
     * @param specified what the specification says: whoever is said to be like that is looked at first where a
     *     hypothesis is not; and it decides how long answers are waited for. What is learned does not depend on it
     */
    public static Learned learn(Teachers teachers, Specified specified, Settings settings, Progress progress) {
        // Of something that should be like it, that finds most of what there is.
        List<Word<Letter>> telling = new ArrayList<>();
        new WpMethodTestsIterator<>(specified.mealy(), specified.alphabet(), 0).forEachRemaining(telling::add);
        return new Learning(
                        teachers,
                        specified.alphabet(),
                        List.of(
                                oracle -> new WordsOracle(telling, oracle),
                                search(settings, specified.mealy().size())),
                        word -> specified.mealy().computeOutput(word).asList(),
                        settings,
                        progress)
                .learn();
    }

    /**
     * Learns a machine that nothing is known of.
     *
     * @param looks where to look before what the settings say
     */
    static Learned learn(
            Teachers teachers, Alphabet<Letter> alphabet, List<Look> looks, Settings settings, Progress progress) {
        List<Look> all = new ArrayList<>(looks);
        all.add(search(settings, alphabet.size()));
        return new Learning(teachers, alphabet, all, word -> List.of(), settings, progress).learn();
    }

    /** @param size about as many letters as it takes to see something of it */
    private static Look search(Settings settings, int size) {
        return oracle -> settings.equivalence().oracle().apply(oracle, 2 * size);
    }

    private Learned learn() {
        try {
            boolean settled = false;
            while (!settled) {
                settled = attempt();
            }
            boolean complete = hypothesis.size() <= settings.states();
            return complete
                    ? learned(Ending.COMPLETE, "", settings.equivalence().guarantee(hypothesis.size()))
                    : learned(Ending.GIVEN_UP, "more than " + settings.states() + " states", "none");
        } catch (Exhausted tooMany) {
            return learned(Ending.GIVEN_UP, String.valueOf(tooMany.getMessage()), "none");
        } catch (UnreachableException gone) {
            return learned(Ending.UNREACHABLE, String.valueOf(gone.getMessage()), "none");
        }
    }

    /** False if something proved to be wrong that it rests on. */
    private boolean attempt() {
        try {
            refine();
            answers.recheck(transitions());
            return true;
        } catch (Revision wrong) {
            return false;
        }
    }

    private void refine() {
        MealyMembershipOracle<Letter, String> cached = MealyCaches.createTreeCache(alphabet, answers)::processQueries;
        MealyEquivalenceOracle<Letter, String> search = new MealyEQOracleChain<>(
                looks.stream().map(look -> look.by(cached)).toList());
        TTTLearnerMealy<Letter, String> learner = new TTTLearnerMealyBuilder<Letter, String>()
                .withAlphabet(alphabet)
                .withOracle(cached)
                .create();
        learner.startLearning();
        DefaultQuery<Letter, Word<String>> counterexample;
        do {
            MealyMachine<?, Letter, ?, String> model = learner.getHypothesisModel();
            hypothesis = HopcroftMinimizer.minimizeMealy(model, alphabet);
            rounds++;
            counterexample = hypothesis.size() <= settings.states() ? search.findCounterExample(model, alphabet) : null;
        } while (counterexample != null && learner.refineHypothesis(counterexample));
    }

    /** Each transition by the shortest way. */
    private List<Word<Letter>> transitions() {
        List<Word<Letter>> words = new ArrayList<>();
        Covers.transitionCover(hypothesis, alphabet, words);
        return words;
    }

    private Learned learned(Ending ending, String detail, String guarantee) {
        return new Learned(
                hypothesis,
                alphabet,
                ending,
                detail,
                guarantee,
                rounds,
                answers.words(),
                answers.letters(),
                answers.irregularities());
    }
}
