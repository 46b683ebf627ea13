package org.spectls.learn.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.automatalib.alphabet.Alphabet;
import net.automatalib.incremental.mealy.tree.IncrementalMealyTreeBuilder;
import net.automatalib.word.Word;
import org.spectls.suite.mealy.Letter;

/** All answers so far, which do not contradict each other. Not thread-safe. */
final class Memory {
    private final Alphabet<Letter> alphabet;
    private final Map<Word<Letter>, Word<String>> answers = new LinkedHashMap<>();
    private IncrementalMealyTreeBuilder<Letter, String> tree;

    Memory(Alphabet<Letter> alphabet) {
        this.alphabet = alphabet;
        this.tree = new IncrementalMealyTreeBuilder<>(alphabet);
    }

    /** What is known of the answer, from the first letter on. */
    List<String> recall(Word<Letter> word) {
        List<String> known = new ArrayList<>();
        tree.lookup(word, known);
        return known;
    }

    /** @throws net.automatalib.incremental.ConflictException if it contradicts what is known */
    void keep(Word<Letter> word, List<String> answer) {
        Word<String> outputs = Word.fromList(answer);
        tree.insert(word, outputs);
        answers.put(word, outputs);
    }

    /** Forgets whatever begins with these letters. */
    void forget(Word<Letter> beginning) {
        answers.keySet().removeIf(beginning::isPrefixOf);
        tree = new IncrementalMealyTreeBuilder<>(alphabet);
        answers.forEach(tree::insert);
    }
}
