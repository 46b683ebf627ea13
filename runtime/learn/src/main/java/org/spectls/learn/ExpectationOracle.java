package org.spectls.learn;

import de.learnlib.oracle.EquivalenceOracle.MealyEquivalenceOracle;
import de.learnlib.oracle.MembershipOracle.MealyMembershipOracle;
import de.learnlib.query.DefaultQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import net.automatalib.automaton.transducer.MealyMachine;
import net.automatalib.util.automaton.conformance.WpMethodTestsIterator;
import net.automatalib.word.Word;
import org.jspecify.annotations.Nullable;
import org.spectls.suite.mealy.Letter;

/**
 * Asks once what tells the specification's machine from those that have no more states, and holds each hypothesis to the
 * answers: of something that should be like it, that finds most of what there is.
 */
final class ExpectationOracle implements MealyEquivalenceOracle<Letter, String> {
    private final MealyMembershipOracle<Letter, String> answers;
    private final List<DefaultQuery<Letter, Word<String>>> questions = new ArrayList<>();
    private boolean asked;

    ExpectationOracle(Specified specified, MealyMembershipOracle<Letter, String> answers) {
        this.answers = answers;
        new WpMethodTestsIterator<>(specified.mealy(), specified.alphabet(), 0)
                .forEachRemaining(word -> questions.add(new DefaultQuery<>(word)));
    }

    @Override
    public @Nullable DefaultQuery<Letter, Word<String>> findCounterExample(
            MealyMachine<?, Letter, ?, String> hypothesis, Collection<? extends Letter> inputs) {
        if (!asked) {
            answers.processQueries(questions);
            asked = true;
        }
        return questions.stream()
                .filter(question -> !question.getOutput().equals(hypothesis.computeOutput(question.getInput())))
                .findFirst()
                .orElse(null);
    }
}
