package org.spectls.learn;

import java.util.List;
import net.automatalib.alphabet.Alphabet;
import net.automatalib.automaton.transducer.impl.CompactMealy;
import org.spectls.learn.query.Irregularity;
import org.spectls.suite.mealy.Letter;

/**
 * What was learned. Immutable, as long as nobody changes the machine.
 *
 * @param mealy the machine, which has no two states that are alike; as far as it was known when learning ended
 * @param alphabet its inputs
 * @param ending how learning ended
 * @param detail why, if it did not come to its end; else empty
 * @param guarantee what is known of the machine
 * @param rounds how many hypotheses there were
 * @param words how many questions were put
 * @param letters how many letters they had
 * @param irregularities what was answered in different ways
 */
public record Learned(
        CompactMealy<Letter, String> mealy,
        Alphabet<Letter> alphabet,
        Ending ending,
        String detail,
        String guarantee,
        int rounds,
        long words,
        long letters,
        List<Irregularity> irregularities) {
    public Learned {
        irregularities = List.copyOf(irregularities);
    }

    /** How learning ended. */
    public enum Ending {
        /** Nothing was found any more that the machine does not have. */
        COMPLETE,
        /** It has more states than are looked into, or takes more questions than may be put. */
        GIVEN_UP,
        /** There was no way to it any more. */
        UNREACHABLE
    }
}
