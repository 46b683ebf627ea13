package org.spectls.suite.mealy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.automatalib.word.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spectls.puppet.run.World;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Profile;
import org.spectls.suite.explore.Theatre;

/** An endpoint is a Mealy machine, and its words tell it from others. */
class AutomatonTest {
    private static final World WORLD = World.create();

    @Test
    void aServerAnswersAFullHandshake() {
        Automaton server = automaton(Role.SERVER);
        List<String> answers =
                answers(server, "ClientHello", "ClientKeyExchange", "ChangeCipherSpec", "Finished", "ApplicationData");
        assertThat(answers)
                .containsExactly(
                        "ServerHello,Certificate,ServerKeyExchange,ServerHelloDone",
                        Automaton.NOTHING,
                        Automaton.NOTHING,
                        "NewSessionTicket,ChangeCipherSpec,Finished",
                        Automaton.NOTHING);
    }

    @Test
    void anEarlyChangeCipherSpecEndsItForGood() {
        Automaton server = automaton(Role.SERVER);
        assertThat(answers(server, "ClientHello", "ChangeCipherSpec", "ClientHello"))
                .endsWith("Alert(fatal,unexpected_message),Closed", Automaton.NOTHING);
    }

    @ParameterizedTest
    @EnumSource
    void theSpecificationHasNoTwoStatesThatAreAlike(Role tested) {
        Automaton automaton = automaton(tested);
        assertThat(automaton.mealy().size()).isBetween(2, automaton.situations());
        assertThat(Words.wp(automaton, 0)).hasSizeLessThan(Words.w(automaton, 0).size());
    }

    /** Each other machine that differs in one answer is told apart by some word of the suite. */
    @Test
    void wordsTellOneWrongAnswer() {
        Automaton server = automaton(Role.SERVER);
        List<List<Letter>> words = Words.wp(server, 0);
        for (Integer state : server.mealy().getStates()) {
            for (Letter letter : server.alphabet()) {
                var other = new net.automatalib.automaton.transducer.impl.CompactMealy<>(server.mealy());
                other.setTransition(state, letter, server.mealy().getSuccessor(state, letter), "wrong");
                assertThat(words.stream()
                                .anyMatch(word -> !other.computeOutput(word)
                                        .equals(server.mealy().computeOutput(word))))
                        .as("state %s, %s", state, letter)
                        .isTrue();
            }
        }
    }

    private static Automaton automaton(Role tested) {
        try (Theatre theatre = Theatre.interpreted(WORLD)) {
            return Automaton.of(theatre, tested, Profile.PLAIN, Letter.core(tested));
        }
    }

    private static List<String> answers(Automaton automaton, String... names) {
        List<Letter> letters = Stream.of(names)
                .map(name -> automaton.alphabet().stream()
                        .filter(letter -> letter.name().equals(name))
                        .findFirst()
                        .orElseThrow())
                .toList();
        return automaton.mealy().computeOutput(Word.fromList(letters)).asList();
    }
}
