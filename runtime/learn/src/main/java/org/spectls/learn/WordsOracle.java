package org.spectls.learn;

import de.learnlib.oracle.EquivalenceOracle.MealyEquivalenceOracle;
import de.learnlib.oracle.MembershipOracle.MealyMembershipOracle;
import de.learnlib.query.DefaultQuery;
import java.util.Collection;
import java.util.List;
import net.automatalib.automaton.transducer.MealyMachine;
import net.automatalib.word.Word;
import org.jspecify.annotations.Nullable;
import org.spectls.suite.mealy.Letter;

/** Asks some words once, and holds each hypothesis to the answers. */
final class WordsOracle implements MealyEquivalenceOracle<Letter, String> {
    private final MealyMembershipOracle<Letter, String> answers;
    private final List<DefaultQuery<Letter, Word<String>>> questions;
    private boolean asked;

    WordsOracle(Collection<Word<Letter>> words, MealyMembershipOracle<Letter, String> answers) {
        this.answers = answers;
        this.questions = words.stream()
                .map(word -> new DefaultQuery<Letter, Word<String>>(word))
                .toList();
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
