package org.spectls.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.automatalib.automaton.transducer.impl.CompactMealy;
import net.automatalib.word.Word;
import org.junit.jupiter.api.Test;
import org.spectls.learn.study.Reference;
import org.spectls.learn.study.Study;
import org.spectls.learn.study.Study.Verdict;
import org.spectls.learn.study.Subjects;
import org.spectls.learn.study.UnknownSpecificationException;
import org.spectls.suite.mealy.Letter;

/** What the specification's machine says is not held against anybody unless the specification says so, too. */
class MistakenReferenceTest {
    private static final Reference RIGHT = Simulated.SERVER;

    @Test
    void aMistakeOfItsMachineIsFoundOutAndIsNoDifference() {
        Letter hello = Simulated.letter("ClientHello");
        Letter data = Simulated.letter("ApplicationData");
        Reference wrong = mistaken(List.of(hello), data);

        Study study = Study.of(wrong, "SpecTLS", Subjects.ours(wrong), Simulated.SETTINGS, Progress.NONE);

        assertThat(study.verdict()).as(study.summary()).isEqualTo(Verdict.EQUAL);
        assertThat(study.reference().words()).containsExactly(List.of(hello, data));
    }

    @Test
    void withoutAMachineNothingIsSaid() {
        assertThatThrownBy(() -> Reference.of(
                        RIGHT.world(),
                        RIGHT.tested(),
                        RIGHT.profile(),
                        RIGHT.letters(),
                        Simulated.SETTINGS.withStates(3),
                        Progress.NONE))
                .isInstanceOf(UnknownSpecificationException.class)
                .hasMessageContaining("server")
                .hasMessageContaining("more than 3 states");
    }

    /** Its machine has another answer to a letter after some others. */
    private static Reference mistaken(List<Letter> way, Letter letter) {
        CompactMealy<Letter, String> mealy =
                new CompactMealy<>(RIGHT.specified().mealy());
        Integer state = mealy.getState(Word.fromList(way));
        mealy.setTransition(state, letter, mealy.getSuccessor(state, letter), "Unheard");
        return new Reference(
                RIGHT.world(),
                RIGHT.tested(),
                RIGHT.profile(),
                RIGHT.letters(),
                new Specified(mealy, RIGHT.specified().alphabet(), List.of()),
                RIGHT.names(),
                RIGHT.basis(),
                List.of());
    }
}
