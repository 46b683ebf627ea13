package org.spectls.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.automatalib.automaton.transducer.impl.CompactMealy;
import net.automatalib.util.automaton.Automata;
import net.automatalib.word.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spectls.learn.Learned.Ending;
import org.spectls.learn.query.Foresight;
import org.spectls.learn.query.SpecificationTeacher;
import org.spectls.puppet.run.World;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Profile;
import org.spectls.suite.explore.Theatre;
import org.spectls.suite.mealy.Automaton;
import org.spectls.suite.mealy.Letter;

/** The specification's own machine is what the interpreter answers, whatever keys leave out or have too much of. */
class SpecificationLearningTest {
    private static final World WORLD = World.create();

    /** Until it is used, a key share of garbage is an octet string like a good one. */
    @Test
    void whatDiffersInOctetsOnlyIsToldApartByWhatComesOfIt() {
        List<Letter> letters = letters(
                Role.CLIENT,
                "connect",
                "ServerHello",
                "Certificate",
                "ServerKeyExchange",
                "ServerKeyExchange/garbage",
                "ServerHelloDone");
        try (Theatre theatre = Theatre.interpreted(WORLD)) {
            SpecificationTeacher specification = new SpecificationTeacher(theatre, Role.CLIENT, Profile.NO_RESUMPTION);
            Learned learned = learn(specification, letters, Simulated.SETTINGS).learned();
            assertThat(learned.ending()).isEqualTo(Ending.COMPLETE);
            for (int exchange : List.of(3, 4)) {
                List<Letter> word =
                        Stream.of(0, 1, 2, exchange, 5).map(letters::get).toList();
                assertThat(answers(learned.mealy(), word)).isEqualTo(specification.answer(word, Foresight.NONE));
            }
        }
    }

    /** The words of the suites rest on keys alone: with their letters these tell enough. */
    @ParameterizedTest
    @EnumSource
    void theCoreLettersNeedNoMoreThanKeys(Role tested) {
        List<Letter> letters = Letter.core(tested);
        try (Theatre theatre = Theatre.interpreted(WORLD)) {
            Automaton byKeys = Automaton.of(theatre, tested, Profile.NO_RESUMPTION, letters);
            SpecificationLearning known = learn(
                    new SpecificationTeacher(theatre, tested, Profile.NO_RESUMPTION), letters, Simulated.SETTINGS);
            assertThat(known.all()).isTrue();
            assertThat(Automata.findSeparatingWord(known.learned().mealy(), byKeys.mealy(), byKeys.alphabet()))
                    .isNull();
        }
    }

    @Test
    void whereThereAreTooManySituationsTheSearchGoesOnWithoutThem() {
        try (Theatre theatre = Theatre.interpreted(WORLD)) {
            SpecificationLearning known = learn(
                    new SpecificationTeacher(theatre, Role.SERVER, Profile.NO_RESUMPTION),
                    Letter.core(Role.SERVER),
                    Settings.of(Equivalence.DEFAULT).withSituations(2));
            assertThat(known.situations()).isEqualTo(2);
            assertThat(known.all()).isFalse();
            assertThat(Automata.findSeparatingWord(
                            known.learned().mealy(),
                            Simulated.SERVER.specified().mealy(),
                            Simulated.SERVER.specified().alphabet()))
                    .isNull();
        }
    }

    private static SpecificationLearning learn(
            SpecificationTeacher specification, List<Letter> letters, Settings settings) {
        return SpecificationLearning.of(specification, letters, List.of(), settings, Progress.NONE);
    }

    private static List<Letter> letters(Role tested, String... names) {
        List<Letter> all = Letters.FULL.of(tested);
        return Stream.of(names)
                .map(name -> all.stream()
                        .filter(letter -> letter.name().equals(name))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static List<String> answers(CompactMealy<Letter, String> mealy, List<Letter> word) {
        return mealy.computeOutput(Word.fromList(word)).asList();
    }
}
