package org.spectls.learn.query;

import de.learnlib.oracle.MembershipOracle.MealyMembershipOracle;
import de.learnlib.query.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.automatalib.alphabet.Alphabet;
import net.automatalib.word.Word;
import org.spectls.suite.mealy.Letter;

/**
 * Answers that never contradict each other, of a tested side that may: where it does, it is asked some times more, and
 * what it says most often counts. What was held before and proves to be wrong is forgotten, which whoever learned from it
 * is told by a {@link Revision}. Not thread-safe.
 */
public final class SteadyOracle implements MealyMembershipOracle<Letter, String> {
    private final Teachers teachers;
    private final Memory memory;
    private final Foreteller foreteller;
    private final Limits limits;
    private final Listener listener;
    private final Map<List<String>, Irregularity> irregularities = new LinkedHashMap<>();
    private int revisions;
    private long words;
    private long letters;

    /** What the specification says to letters; an empty list where it does not say anything. */
    @FunctionalInterface
    public interface Foreteller {
        List<String> expect(Word<Letter> word);
    }

    /** Is told after each question. */
    @FunctionalInterface
    public interface Listener {
        void asked(long words, long letters);
    }

    /**
     * When to give up.
     *
     * @param repetitions how often a contradiction is looked into
     * @param revisions how often what was held before may prove to be wrong
     * @param words how many questions there may be
     */
    public record Limits(int repetitions, int revisions, long words) {}

    /** Something that was answered before was wrong: whatever was concluded from it is. */
    public static final class Revision extends RuntimeException {
        private static final long serialVersionUID = 1;

        Revision() {
            super("an earlier answer was wrong");
        }
    }

    /** There were as many questions as there may be, or as many contradictions. */
    public static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1;

        Exhausted(String why) {
            super(why);
        }
    }

    public SteadyOracle(
            Teachers teachers, Alphabet<Letter> alphabet, Foreteller foreteller, Limits limits, Listener listener) {
        this.teachers = teachers;
        this.memory = new Memory(alphabet);
        this.foreteller = foreteller;
        this.limits = limits;
        this.listener = listener;
    }

    @Override
    public void processQueries(Collection<? extends Query<Letter, Word<String>>> queries) {
        Set<Word<Letter>> unknown = new LinkedHashSet<>();
        queries.stream()
                .map(Query::getInput)
                .filter(word -> memory.recall(word).size() < word.size())
                .forEach(unknown::add);
        ask(List.copyOf(unknown), true);
        for (Query<Letter, Word<String>> query : queries) {
            Word<String> output = Word.fromList(memory.recall(query.getInput()));
            query.answer(output.suffix(query.getSuffix().size()));
        }
    }

    /**
     * Asks once more what was answered before, with all patience.
     *
     * @throws Revision if it was wrong
     */
    public void recheck(List<Word<Letter>> known) {
        ask(known, false);
    }

    /** What was answered in different ways. */
    public List<Irregularity> irregularities() {
        return List.copyOf(irregularities.values());
    }

    /** How many questions were put to the tested side. */
    public long words() {
        return words;
    }

    /** How many letters they had. */
    public long letters() {
        return letters;
    }

    private void ask(List<Word<Letter>> asked, boolean remember) {
        List<Teachers.Question> questions = asked.stream()
                .map(word -> new Teachers.Question(
                        word.asList(),
                        new Foresight(remember ? memory.recall(word) : List.of(), foreteller.expect(word))))
                .toList();
        List<List<String>> answers = teachers.answers(questions);
        for (int i = 0; i < asked.size(); i++) {
            count(asked.get(i));
            settle(asked.get(i), answers.get(i));
        }
    }

    private void count(Word<Letter> word) {
        words++;
        letters += word.size();
        listener.asked(words, letters);
        if (words >= limits.words()) {
            throw new Exhausted("no end after " + words + " questions");
        }
    }

    private void settle(Word<Letter> word, List<String> answer) {
        List<String> known = memory.recall(word);
        int agreed = agreed(known, answer);
        if (agreed == known.size()) {
            memory.keep(word, answer);
            return;
        }
        List<List<String>> votes = new ArrayList<>(List.of(answer));
        for (int i = 0; i < limits.repetitions(); i++) {
            votes.addAll(teachers.answers(
                    List.of(new Teachers.Question(word.asList(), new Foresight(List.of(), foreteller.expect(word))))));
            count(word);
        }
        List<String> winner = mostFrequent(votes, known);
        note(word, votes, known, winner);
        int held = agreed(known, winner);
        if (held == known.size()) {
            memory.keep(word, winner);
        } else {
            revisions++;
            memory.forget(word.prefix(held + 1));
            memory.keep(word, winner);
            if (revisions > limits.revisions()) {
                throw new Exhausted("answers contradict earlier ones again and again");
            }
            throw new Revision();
        }
    }

    /** Of those that are as frequent the one that agrees with what is known, or the first. */
    private static List<String> mostFrequent(List<List<String>> votes, List<String> known) {
        Map<List<String>, Integer> tally = new LinkedHashMap<>();
        votes.forEach(vote -> tally.merge(vote, 1, Integer::sum));
        List<String> best = votes.get(0);
        for (Map.Entry<List<String>, Integer> entry : tally.entrySet()) {
            int lead = entry.getValue() - tally.getOrDefault(best, 0);
            boolean agrees = agreed(known, entry.getKey()) == known.size();
            if (lead > 0 || (lead == 0 && agrees && agreed(known, best) < known.size())) {
                best = entry.getKey();
            }
        }
        return best;
    }

    /** Tells of the first letter after which answers differ. */
    private void note(Word<Letter> word, List<List<String>> votes, List<String> known, List<String> winner) {
        List<List<String>> all = new ArrayList<>(votes);
        all.add(known);
        int shortest =
                votes.stream().mapToInt(vote -> agreed(known, vote)).min().orElse(0);
        SortedMap<String, Integer> answers = new TreeMap<>();
        all.forEach(vote -> answers.merge(vote.get(shortest), 1, Integer::sum));
        List<String> names =
                word.prefix(shortest + 1).stream().map(Letter::name).toList();
        irregularities.put(names, new Irregularity(names, answers, winner.get(shortest)));
    }

    /** How many answers are the same from the first on. */
    private static int agreed(List<String> known, List<String> answer) {
        int agreed = 0;
        while (agreed < Math.min(known.size(), answer.size())
                && known.get(agreed).equals(answer.get(agreed))) {
            agreed++;
        }
        return agreed;
    }
}
