package org.spectls.requirements.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spectls.requirements.model.Keywords;
import org.spectls.requirements.model.Level;
import org.spectls.requirements.model.Matrix;
import org.spectls.requirements.model.Problem;
import org.spectls.requirements.model.Requirement;
import org.spectls.requirements.model.Requirement.Status;
import org.spectls.requirements.testing.Doors;

class MatrixReaderTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsWhatIsWrittenDown() throws IOException {
        List<Problem> problems = new ArrayList<>();

        Matrix matrix = Doors.read(folder, Doors.STANDARD, Doors.KEYWORDS, problems);

        assertThat(problems).isEmpty();
        assertThat(matrix.requirements())
                .extracting(Requirement::status)
                .containsExactly(Status.TESTED, Status.UNTESTED, Status.OUTSIDE, Status.DEPARTED);
        Requirement second = matrix.requirement("1/2/no-other-key").orElseThrow();
        assertThat(second.level()).isEqualTo(Level.MUST_NOT);
        assertThat(second.occurrences()).isEqualTo(2);
        assertThat(second.place()).hasToString("rfc1.yaml:15");
        assertThat(second.reason()).contains("nobody has all keys");
        assertThat(matrix.requirements().get(2).section())
                .as("a section, not a number")
                .isEqualTo("2.10");
        assertThat(matrix.keywords().rfc(1).map(Keywords.Rfc::skipped))
                .isEqualTo(Optional.of(List.of(new Keywords.Skipped("1", "says what a door is"))));
    }

    @Test
    void tellsEveryMistakeWithItsLine() throws IOException {
        String wrong = """
            rfc: 1
            title: Doors
            requirements:
              - id: 1/3/slug
                section: 2
                level: MUSTN'T
                text: Its id is that of another section, and there is no such level.
              - id: 1/2/misspelt
                section: 2
                level: MUST
                txet: Some words are not words.
                text: twice
                text: twice
                met_by:
                  - transiton: Door.Shut.push
                  - one
                  - wire: Trouble
                    property: shut_again
                tests: none
              - id: 1/2/nothing
                section: 2
                level: MUST
                occurrences: few
                text: Nothing is said of it.
              - id: 1/2/untold
                section: 2
                level: SHOULD
                text: Nobody says how it is tested.
                met_by: [ wire: Trouble ]
              - id: 1/2/both
                section: 2
                level: SHOULD
                text: Too much is said of it.
                met_by: [ wire: Trouble ]
                tests: [ suite: tour ]
                untested: because
              - id: 1/2/met-and-unmet
                section: 2
                level: SHOULD
                text: Too much is said of it, too.
                met_by: [ wire: Trouble ]
                unmet: somehow
              - id: 1/2/two-reasons
                section: 2
                level: SHOULD
                text: There are two reasons.
                outside: one
                unmet: two
            """;
        List<Problem> problems = new ArrayList<>();

        Doors.read(folder, wrong, "rfcs:\n  - number: x\n", problems);

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "rfc1.yaml:4: `1/3/slug` is not `1/2/` and a few words in lower case, joined by hyphens",
                        "rfc1.yaml:6: `MUSTN'T` is none of the levels MUST, MUST NOT, SHOULD and SHOULD NOT",
                        "rfc1.yaml:11: there is no name `txet`; did you mean `text`?",
                        "rfc1.yaml:13: `text` is here twice",
                        "rfc1.yaml:15: there is no kind of reference `transiton`; did you mean `transition`?",
                        "rfc1.yaml:16: names with values are expected here",
                        "rfc1.yaml:17: one kind and one name are expected here",
                        "rfc1.yaml:19: a list is expected here",
                        "rfc1.yaml:8: 1/2/misspelt says neither what meets it (`met_by`) nor why nothing does"
                                + " (`outside`)",
                        "rfc1.yaml:23: `few` is no number",
                        "rfc1.yaml:20: 1/2/nothing says neither what meets it (`met_by`) nor why nothing does"
                                + " (`outside`)",
                        "rfc1.yaml:25: 1/2/untold says neither what tests it (`tests`) nor why nothing can"
                                + " (`untested`)",
                        "rfc1.yaml:30: 1/2/both is tested, and yet cannot be tested",
                        "rfc1.yaml:37: 1/2/met-and-unmet is not met, and yet something meets or tests it",
                        "rfc1.yaml:43: 1/2/two-reasons is more than one of `outside`, `departs` and `unmet`",
                        "keywords.yaml:2: there is no name `number`",
                        "keywords.yaml:2: `rfc` is missing");
    }

    @Test
    void tellsWhereATextIsNoYaml() throws IOException {
        List<Problem> problems = new ArrayList<>();

        Doors.read(folder, "rfc: 1\ntitle: [Doors\nrequirements: []\n", "", problems);

        assertThat(problems).extracting(Problem::toString).hasSize(2);
        assertThat(problems.get(0).toString()).startsWith("rfc1.yaml:3: this is no YAML: ");
        assertThat(problems.get(1)).hasToString("keywords.yaml:1: the file is empty");
    }
}
