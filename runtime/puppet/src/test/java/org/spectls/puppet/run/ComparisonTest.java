package org.spectls.puppet.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spectls.puppet.run.Comparison.Outcome;

class ComparisonTest {
    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "A B     | A B   | COMPLETE",
                "A B     | A     | INCOMPLETE",
                "A B     | A C   | WRONG",
                "A B     | A B C | WRONG",
                "A? B    | B     | COMPLETE",
                "A? B    | A B   | COMPLETE",
                "A? B    | A A B | WRONG",
                "A* A    | A     | COMPLETE",
                "A* A B? | A A A | COMPLETE",
                "A* B    | A A   | INCOMPLETE",
                "A?      | ''    | COMPLETE",
                "''      | ''    | COMPLETE",
                "''      | A     | WRONG"
            })
    void readsPatternsInAllWays(String patterns, String labels, Outcome outcome) {
        assertThat(new Comparison(false).compare(words(patterns), words(labels)).outcome())
                .isEqualTo(outcome);
    }

    @Test
    void tellsWhatMayStillCome() {
        assertThat(new Comparison(false)
                        .compare(List.of("A", "B?", "C*"), List.of("A"))
                        .remaining())
                .containsExactly("B?", "C*");
    }

    @Test
    void notesAnotherAlertWhereThatWillDo() {
        List<String> expected = List.of("Alert(fatal,decode_error)");
        List<String> other = List.of("Alert(fatal,illegal_parameter)");

        assertThat(new Comparison(false).compare(expected, other).outcome()).isEqualTo(Outcome.WRONG);
        Comparison.Result lenient = new Comparison(true).compare(expected, other);
        assertThat(lenient.outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(lenient.leniencies())
                .containsExactly("Alert(fatal,illegal_parameter) in place of Alert(fatal,decode_error)");
        assertThat(new Comparison(true)
                        .compare(expected, List.of("Alert(warning,close_notify)"))
                        .outcome())
                .isEqualTo(Outcome.WRONG);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }
}
