package org.spectls.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import net.automatalib.automaton.transducer.impl.CompactMealy;
import org.spectls.learn.query.Teacher;
import org.spectls.learn.query.Teachers;
import org.spectls.learn.study.Reference;
import org.spectls.learn.study.Study;
import org.spectls.puppet.run.World;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Profile;
import org.spectls.suite.mealy.Letter;

/** A server's machine, and those who answer as it does, more or less. */
final class Simulated {
    static final Settings SETTINGS = Settings.of(Equivalence.parse("wp:0"));

    /** Made once for all tests. */
    static final Reference SERVER =
            Reference.of(World.create(), Role.SERVER, Profile.NO_RESUMPTION, Letters.CORE, SETTINGS, Progress.NONE);

    private Simulated() {}

    /** Does what is specified, but for the last letter of some questions. */
    static Teacher forgetful(IntPredicate forgets) {
        int[] questions = {0};
        return (word, foresight) -> {
            List<String> answer = new ArrayList<>(
                    SERVER.specified().mealy().computeOutput(word).asList());
            if (forgets.test(questions[0]++)) {
                answer.set(answer.size() - 1, "late");
            }
            return answer;
        };
    }

    /** Does what is specified, but for one answer. */
    static Teacher wrong(String state, String letter, String answer) {
        CompactMealy<Letter, String> mealy =
                new CompactMealy<>(SERVER.specified().mealy());
        SERVER.names().forEach((number, name) -> {
            if (name.equals(state)) {
                Letter asked = letter(letter);
                mealy.setTransition(number, asked, mealy.getSuccessor(number, asked), answer);
            }
        });
        return (word, foresight) -> mealy.computeOutput(word).asList();
    }

    static Letter letter(String name) {
        return SERVER.specified().alphabet().stream()
                .filter(letter -> letter.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Study study(String subject, Teacher teacher) {
        return Study.of(SERVER, subject, new Teachers(List.of(teacher)), SETTINGS, Progress.NONE);
    }
}
