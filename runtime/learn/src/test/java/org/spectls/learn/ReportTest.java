package org.spectls.learn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.automatalib.automaton.transducer.impl.CompactMealy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spectls.diagram.engine.EnginePreference;
import org.spectls.diagram.paint.Palette;
import org.spectls.learn.compare.Comparison;
import org.spectls.learn.query.Teacher;
import org.spectls.learn.query.UnreachableException;
import org.spectls.learn.report.ConsoleReport;
import org.spectls.learn.report.JsonReport;
import org.spectls.learn.report.PeerTable;
import org.spectls.learn.report.ReportFiles;
import org.spectls.learn.study.Study;
import org.spectls.suite.mealy.Letter;

/** What was learned can be read: by people, by programs, as pictures. */
class ReportTest {
    private static final Path SCHEMA = Path.of("../../spec/doc/learned.schema.json");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String BAD_RECORD = "Alert(fatal,bad_record_mac),Closed";

    private static final Study EQUAL = Simulated.study("a good one", Simulated.forgetful(question -> false));
    private static final Study UNSTEADY = Simulated.study("a slow one", Simulated.forgetful(q -> q % 20 == 19));
    private static final Study DIFFERENT =
            Simulated.study("a bad one", Simulated.wrong("AwaitFinished", "HeartbeatRequest", BAD_RECORD));

    @ParameterizedTest
    @MethodSource("studies")
    void theJsonIsWhatTheSchemaAllows(Study study) throws IOException {
        JsonNode json = MAPPER.readTree(JsonReport.of(study, 1, "spectls learn"));
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(MAPPER.readTree(Files.readString(SCHEMA)));
        assertThat(schema.validate(json)).isEmpty();
        assertThat(json.get("specification").get("all").asBoolean()).isTrue();
        assertThat(json.get("figures").get(0).get("command").asText()).isEqualTo("spectls learn");
        assertThat(json.get("machine").get("transitions"))
                .hasSize(study.learned().mealy().size()
                        * study.reference().specified().alphabet().size());
    }

    static List<Study> studies() {
        Teacher nobody = (word, foresight) -> {
            throw new UnreachableException("nobody there", new IOException());
        };
        return List.of(EQUAL, UNSTEADY, DIFFERENT, Simulated.study("nobody", nobody));
    }

    @Test
    void whatDiffersIsToldWithTraceAndSection() {
        assertThat(ConsoleReport.lines(DIFFERENT))
                .containsSubsequence(
                        "HeartbeatRequest in AwaitFinished: ends with another alert",
                        "  trace     ClientHello, ClientKeyExchange, ChangeCipherSpec, HeartbeatRequest",
                        "  seen      " + BAD_RECORD,
                        "  specified Alert(fatal,unexpected_message),Closed");
        assertThat(String.join("\n", ConsoleReport.lines(DIFFERENT)))
                .contains("RFC6520 ", "1 differences", "the specification's own machine: 6 states");
    }

    @Test
    void whatDiffersIsRed() {
        assertThat(file(DIFFERENT, "differences.dot")).contains(Palette.FAILURE, Palette.COVERED, "bad_record_mac");
        assertThat(file(EQUAL, "differences.dot")).contains(Palette.COVERED, "AwaitFinished");
        assertThat(file(EQUAL, "differences.dot").lines().filter(line -> line.contains(" -> ")))
                .noneMatch(line -> line.contains(Palette.FAILURE));
    }

    @Test
    void thePageHoldsPicturesDifferencesAndWhatChanged() {
        assertThat(file(DIFFERENT, "learned.html"))
                .contains(
                        "a bad one as a server",
                        "own machine: 6 states",
                        "<svg",
                        "bad_record_mac",
                        "ends with another alert")
                .doesNotContain("Answers that changed", "<?xml");
        assertThat(file(UNSTEADY, "learned.html")).contains("Answers that changed", "late");
    }

    /** Graphviz would take longer than anybody waits. */
    @Test
    void whatIsTooLargeForAPictureIsNotDrawn() {
        SortedMap<String, byte[]> files = ReportFiles.of(large(), 1, "spectls learn", EnginePreference.AUTO);
        assertThat(files)
                .containsKeys("learned.dot", "learned.json", "differences.svg")
                .doesNotContainKeys("learned.svg", "learned.png");
        assertThat(new String(files.getOrDefault("learned.html", new byte[0]), UTF_8))
                .contains("more than 100 states is not drawn");
        assertThat(file(EQUAL, "learned.html")).doesNotContain("is not drawn");
    }

    /** Each letter leads one state on. */
    private static Study large() {
        CompactMealy<Letter, String> mealy = new CompactMealy<>(EQUAL.learned().alphabet());
        List<Integer> states = IntStream.rangeClosed(0, 100)
                .mapToObj(number -> number == 0 ? mealy.addInitialState() : mealy.addState())
                .toList();
        for (Integer state : states) {
            for (Letter letter : EQUAL.learned().alphabet()) {
                mealy.setTransition(state, letter, states.get(Math.min(state + 1, 100)), "answer " + state);
            }
        }
        Learned learned =
                new Learned(mealy, EQUAL.learned().alphabet(), Learned.Ending.COMPLETE, "", "none", 1, 1, 1, List.of());
        return new Study("a large one", EQUAL.reference(), EQUAL.settings(), learned, Comparison.NONE, List.of());
    }

    @Test
    void theTableHasStacksSideBySide() {
        String table = PeerTable.of(List.of(EQUAL, DIFFERENT), "spectls learn --peer some");
        assertThat(table)
                .contains("`spectls learn --peer some`", "## As servers")
                .contains("| a good one | equal | 6 |")
                .contains("| a bad one | different | 6 |")
                .contains("| AwaitFinished | HeartbeatRequest | fatal(unexpected_message), Closed |");
        assertThat(table.lines().filter(line -> line.startsWith("| AwaitFinished")))
                .singleElement()
                .asString()
                .endsWith("|  | fatal(bad_record_mac), Closed |");
    }

    @Test
    void equalAnswersMakeEqualFiles() {
        Study again = Simulated.study("a bad one", Simulated.wrong("AwaitFinished", "HeartbeatRequest", BAD_RECORD));
        Stream.of("learned.json", "learned.dot", "differences.dot")
                .forEach(name -> assertThat(file(again, name)).as(name).isEqualTo(file(DIFFERENT, name)));
    }

    private static String file(Study study, String name) {
        SortedMap<String, byte[]> files = ReportFiles.of(study, 1, "spectls learn", EnginePreference.AUTO);
        return new String(files.getOrDefault(name, new byte[0]), UTF_8);
    }
}
