package org.spectls.learn;

import de.learnlib.oracle.EquivalenceOracle.MealyEquivalenceOracle;
import de.learnlib.oracle.MembershipOracle.MealyMembershipOracle;
import de.learnlib.query.DefaultQuery;
import java.util.Collection;
import net.automatalib.automaton.transducer.MealyMachine;
import net.automatalib.util.automaton.Automata;
import net.automatalib.word.Word;
import org.jspecify.annotations.Nullable;
import org.spectls.suite.mealy.Letter;

/** Asks where a hypothesis differs from the specification: of something that should be like it, that finds much soon. */
record ExpectationOracle(Specified specified, MealyMembershipOracle<Letter, String> answers)
        implements MealyEquivalenceOracle<Letter, String> {
    @Override
    public @Nullable DefaultQuery<Letter, Word<String>> findCounterExample(
            MealyMachine<?, Letter, ?, String> hypothesis, Collection<? extends Letter> inputs) {
        Word<Letter> word = Automata.findSeparatingWord(hypothesis, specified.mealy(), inputs);
        if (word == null) {
            return null;
        }
        Word<String> answer = answers.answerQuery(word);
        return answer.equals(hypothesis.computeOutput(word)) ? null : new DefaultQuery<>(word, answer);
    }
}
