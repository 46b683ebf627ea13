package org.spectls.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.automatalib.word.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.kernel.wire.Bytes;
import org.spectls.learn.Learned.Ending;
import org.spectls.learn.compare.Category;
import org.spectls.learn.query.Patience;
import org.spectls.learn.query.Teacher;
import org.spectls.learn.query.Teachers;
import org.spectls.learn.study.Reference;
import org.spectls.learn.study.Study;
import org.spectls.learn.study.Study.Verdict;
import org.spectls.learn.study.Subjects;
import org.spectls.puppet.run.Connection;
import org.spectls.puppet.run.Connection.Arrival;
import org.spectls.puppet.run.Connector;
import org.spectls.puppet.trace.Action;
import org.spectls.suite.mealy.Automaton;
import org.spectls.suite.mealy.Letter;

/** Whoever answers now so, now so, or not at all, gets a verdict all the same. */
class UnsteadyTest {
    private static final Reference REFERENCE = Simulated.SERVER;
    private static final Settings SETTINGS = Simulated.SETTINGS;

    @ParameterizedTest
    @ValueSource(ints = {7, 20, 101})
    void whoNowAndThenMissesAnAnswerIsAskedAgain(int every) {
        Study study =
                study(new Teachers(List.of(Simulated.forgetful(question -> question % every == every - 1))), SETTINGS);
        assertThat(study.verdict()).as(study.summary()).isEqualTo(Verdict.EQUAL);
        assertThat(study.learned().irregularities()).isNotEmpty().allSatisfy(one -> {
            assertThat(one.answers()).hasSizeGreaterThan(1).containsKey(one.taken());
            assertThat(one.taken()).isEqualTo(expected(one.word()));
        });
    }

    @Test
    void whoAlwaysAnswersAlikeIsNotSuspected() {
        Study study = study(new Teachers(List.of(Simulated.forgetful(question -> false))), SETTINGS);
        assertThat(study.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(study.learned().irregularities()).isEmpty();
    }

    @Test
    void severalTeachersAreAskedAtTheSameTime() {
        Teacher one = Simulated.forgetful(question -> false);
        try (Teachers three = new Teachers(List.of(one, one, one))) {
            assertThat(study(three, SETTINGS).verdict()).isEqualTo(Verdict.EQUAL);
        }
    }

    @Test
    void whoAnswersAtRandomIsGivenUp() {
        Random random = new Random(1);
        Teacher dice = (word, foresight) ->
                word.stream().map(letter -> "answer " + random.nextInt(3)).toList();
        Study study = study(new Teachers(List.of(dice)), SETTINGS.within(5000));
        assertThat(study.learned().ending()).isEqualTo(Ending.GIVEN_UP);
        assertThat(study.learned().detail()).contains("contradict");
        assertThat(study.learned().irregularities()).isNotEmpty();
    }

    @Test
    void whoTakesTooManyQuestionsIsGivenUp() {
        Study study = study(new Teachers(List.of(Simulated.forgetful(question -> false))), SETTINGS.within(50));
        assertThat(study.verdict()).isEqualTo(Verdict.GIVEN_UP);
        assertThat(study.learned().detail()).contains("50 questions");
    }

    @Test
    void whoSaysNothingHasOneState() {
        Study study = study(new Teachers(List.of(always(Automaton.NOTHING))), SETTINGS);
        assertThat(study.learned().mealy().size()).isEqualTo(1);
        assertThat(study.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(study.comparison().count(Category.MISSING)).isPositive();
        assertThat(study.comparison().count(Category.SILENT)).isPositive();
    }

    @Test
    void whoSaysNoTlsIsGarbage() {
        Study study = behind(arrivals(new Arrival(Bytes.ascii("SSH-2.0-x\r\n"), false), Arrival.NOTHING));
        assertThat(study.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(study.comparison().differences().get(0).category()).isEqualTo(Category.GARBAGE);
    }

    @Test
    void whoClosesIsTold() {
        Study study = behind(arrivals(Arrival.END));
        assertThat(study.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(study.comparison().count(Category.CLOSED)).isPositive();
        assertThat(study.comparison().count(Category.CLOSED_WITHOUT_ALERT)).isPositive();
    }

    @Test
    void whoIsNotThereIsUnreachable() {
        Study study = behind(trace -> {
            throw new IOException("connection refused");
        });
        assertThat(study.verdict()).isEqualTo(Verdict.UNREACHABLE);
        assertThat(study.summary()).contains("connection refused");
    }

    private static Study behind(Connector connector) {
        Patience patience = new Patience(0, 0, () -> 0);
        return study(
                Subjects.others(REFERENCE, REFERENCE.world().identities(), List.of(connector), "localhost", patience),
                SETTINGS);
    }

    private static Study study(Teachers teachers, Settings settings) {
        return Study.of(REFERENCE, "somebody", teachers, settings, Progress.NONE);
    }

    private static Teacher always(String answer) {
        return (word, foresight) -> Collections.nCopies(word.size(), answer);
    }

    private static String expected(List<String> names) {
        List<Letter> letters = names.stream().map(Simulated::letter).toList();
        return REFERENCE
                .specified()
                .mealy()
                .computeOutput(Word.fromList(letters))
                .lastSymbol();
    }

    /** A connection on which nothing but this comes. */
    private static Connector arrivals(Arrival... arrivals) {
        return trace -> new Connection() {
            private int next;

            @Override
            public void open() {
                next = 0;
            }

            @Override
            public void send(byte[] octets) {
                // Nobody listens.
            }

            @Override
            public Arrival receive(long millis) {
                return next < arrivals.length ? arrivals[next++] : Arrival.NOTHING;
            }

            @Override
            public boolean act(Action action) {
                return true;
            }

            @Override
            public boolean isImmediate() {
                return false;
            }

            @Override
            public void close() {
                // There is nothing to close.
            }
        };
    }
}
