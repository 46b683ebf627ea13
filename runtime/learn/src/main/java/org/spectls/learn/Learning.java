package org.spectls.learn;

import de.learnlib.algorithm.ttt.mealy.TTTLearnerMealy;
import de.learnlib.algorithm.ttt.mealy.TTTLearnerMealyBuilder;
import de.learnlib.filter.cache.mealy.MealyCaches;
import de.learnlib.oracle.EquivalenceOracle.MealyEquivalenceOracle;
import de.learnlib.oracle.MembershipOracle.MealyMembershipOracle;
import de.learnlib.query.DefaultQuery;
import java.util.ArrayList;
import java.util.List;
import net.automatalib.alphabet.Alphabet;
import net.automatalib.automaton.transducer.MealyMachine;
import net.automatalib.automaton.transducer.impl.CompactMealy;
import net.automatalib.util.automaton.cover.Covers;
import net.automatalib.util.automaton.minimizer.HopcroftMinimizer;
import net.automatalib.word.Word;
import org.spectls.learn.Learned.Ending;
import org.spectls.learn.query.SteadyOracle;
import org.spectls.learn.query.SteadyOracle.Exhausted;
import org.spectls.learn.query.SteadyOracle.Revision;
import org.spectls.learn.query.Teachers;
import org.spectls.learn.query.UnreachableException;
import org.spectls.suite.mealy.Letter;

/**
 * Learns the Mealy machine of whatever answers: TTT (Isberner et al. 2014) makes hypotheses, and an equivalence oracle
 * looks for what they do not have. Then each transition is asked for once more. Confined to one thread.
 */
public final class Learning {
    private final Specified specified;
    private final Alphabet<Letter> alphabet;
    private final Settings settings;
    private final SteadyOracle answers;
    private CompactMealy<Letter, String> hypothesis;
    private int rounds;

    private Learning(Teachers teachers, Specified specified, Settings settings, Progress progress) {
        this.specified = specified;
        this.alphabet = specified.alphabet();
        this.settings = settings;
        this.hypothesis = new CompactMealy<>(alphabet);
        this.answers = new SteadyOracle(
                teachers,
                alphabet,
                word -> specified.mealy().computeOutput(word).asList(),
                settings.limits(),
                (words, letters) -> progress.at(hypothesis.size(), words));
    }

    /**
     * Learns a machine.
     *
     * @param specified what the specification says: whoever is said to be like that is looked at first where a
     *     hypothesis is not; and it decides how long answers are waited for. What is learned does not depend on it
     */
    public static Learned learn(Teachers teachers, Specified specified, Settings settings, Progress progress) {
        return new Learning(teachers, specified, settings, progress).learn();
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
        MealyEquivalenceOracle<Letter, String> expectation = new ExpectationOracle(specified, cached);
        MealyEquivalenceOracle<Letter, String> search = settings.equivalence()
                .oracle()
                .apply(cached, 2 * specified.mealy().size());
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
            counterexample = null;
            if (hypothesis.size() <= settings.states()) {
                counterexample = expectation.findCounterExample(model, alphabet);
                if (counterexample == null) {
                    counterexample = search.findCounterExample(model, alphabet);
                }
            }
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
