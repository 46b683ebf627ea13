package org.spectls.requirements.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spectls.requirements.testing.Doors;

class MatrixCheckTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void isContentWithWhatIsRight() throws IOException {
        assertThat(Doors.problems(folder, Doors.STANDARD, Doors.KEYWORDS)).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Door.Shut.push/fits | Door.Shut.push/fit | rfc1.yaml:9: there is no transition `Door.Shut.push/fit`;"
                        + " did you mean `Door.Shut.push/fits`?",
                "Door.*.push!wrong_key | Door.Shut.push/sticks | rfc1.yaml:21: there is no refusal"
                        + " `Door.Shut.push/sticks`",
                "Door.*.push!wrong_key | Door.*!wrong_key | rfc1.yaml:21: there is no refusal `Door.*!wrong_key`",
                "property: shut_again | property: shut_agian | rfc1.yaml:10: there is no property `shut_agian`; did"
                        + " you mean `shut_again`?",
                "function: examine | config: examine | rfc1.yaml:22: there is no config `examine`",
                "org.example.Lock | org.example.Log | rfc1.yaml:23: there is no class `org.example.Log`; did you mean"
                        + " `org.example.Lock`?",
                "DoorTest#opens | DoorTest#helper | rfc1.yaml:12: there is no test `org.example.DoorTest#helper`; did"
                        + " you mean `org.example.DoorTest#opens`?",
                "DoorTest#opens | OldTest#x | rfc1.yaml:12: there is no test class `org.example.OldTest`; did you mean"
                        + " `org.example.DoorTest`?",
                "suite: tour | suite: tours | rfc1.yaml:13: there is no suite `tours`; did you mean `tour`?",
                "suite: tour | trial: door.ok | rfc1.yaml:13: there is no trial `door.ok`; did you mean `door.oak`?",
                "suite: tour | suit: tour | rfc1.yaml:13: there is no kind of test `suit`; did you mean `suite`?",
                "transition: Door.Shut.push/fits | state: Door.Shut | rfc1.yaml:13: a suite tests what machines do,"
                        + " but no transition or refusal meets 1/2/keys-tried",
                "id: 1/2.10/bell | id: 1/2.10/paint | rfc1.yaml:32: `1/2.10/paint` is the id of another one, at"
                        + " rfc1.yaml:26"
            })
    void noticesWhatDoesNotExist(String right, String wrong, String problem) throws IOException {
        assertThat(Doors.problems(folder, Doors.STANDARD.replace(right, wrong), Doors.KEYWORDS))
                .containsExactly(problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "state: Door.Open",
        "state: Door",
        "wire: Trouble.burgled",
        "wire: malformed.truncated",
        "config: least_key",
        "endpoint: House",
        "event: push",
        "transition: Door.Open.push",
        "transition: Door.Shut.push"
    })
    void knowsAllThatASpecificationDeclares(String reference) throws IOException {
        assertThat(Doors.problems(folder, Doors.STANDARD.replace("property: shut_again", reference), Doors.KEYWORDS))
                .isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "must: 3 | must: 4 | rfc1.yaml:4: RFC 1 2 says MUST 4 times; 3 of them are written down",
                "must: 3 | must: 1 | rfc1.yaml:4: RFC 1 2 says MUST once; 3 of them are written down",
                "must: 0, should: 2 | must: 0, should: 0 | rfc1.yaml:26: RFC 1 2.10 says SHOULD never; 2 of them are"
                        + " written down",
                "\"2.10\", must: 0 | \"2.10\", must: 2 | rfc1.yaml:26: RFC 1 2.10 says MUST twice; none of it is"
                        + " written down",
                "rfc: 1 | rfc: 2 | keywords.yaml:2: nothing is written down of what RFC 2 demands",
            })
    void noticesWhatIsForgotten(String right, String wrong, String problem) throws IOException {
        assertThat(Doors.problems(folder, Doors.STANDARD, Doors.KEYWORDS.replace(right, wrong)))
                .contains(problem);
    }

    @Test
    void noticesASectionOfWhichNothingIsWrittenDown() throws IOException {
        String more = Doors.KEYWORDS + "      - { section: \"9\", must: 1, should: 0 }\n";

        assertThat(Doors.problems(folder, Doors.STANDARD, more))
                .containsExactly("rfc1.yaml:1: RFC 1 9 says MUST once; none of it is written down");
    }

    @Test
    void noticesAStandardThatNobodyCounted() throws IOException {
        assertThat(Doors.problems(folder, Doors.STANDARD, "rfcs: []\n"))
                .containsExactly("rfc1.yaml:1: RFC 1 is not in keywords.yaml, so nobody knows what is missing");
    }

    @Test
    void noticesWhatIsNotMet() throws IOException {
        assertThat(Doors.problems(folder, Doors.STANDARD.replace("outside:", "unmet:"), Doors.KEYWORDS))
                .containsExactly("rfc1.yaml:26: 1/2.10/paint is not met: this is about locks");
    }

    @Test
    void looksForNoTestsWhereThereAreNoSources() throws IOException {
        String wrong = Doors.STANDARD
                .replace("DoorTest#opens", "NoTest#nothing")
                .replace("org.example.Lock", "org.example.Log");

        assertThat(Doors.report(folder, wrong, Doors.KEYWORDS, Doors.withoutSources())
                        .problems())
                .isEmpty();
    }
}
