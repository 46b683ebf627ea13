package org.spectls.puppet.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.spectls.puppet.symbol.Role;

class TraceReaderTest {
    private static final String CASE = """
            {
              "version": 1,
              "traces": [
                {
                  "name": "one",
                  "tested": "server",
                  "profile": "plain",
                  "steps": [
                    {"send": "Alert",
                     "arguments": {"level": "fatal"},
                     "transform": [{"kind": "patch", "at": -1, "insert": "00"}],
                     "expect": ["Closed?"]}
                  ]
                }
              ]
            }
            """;

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"version\": 1       | \"version\": 2          | 2: version 2; only 1 is known",
                "\"server\"           | \"both\"                | 6: 'client' or 'server' is expected here",
                "\"plain\"            | \"fancy\"               | 7: no such profile: fancy",
                "\"tested\"           | \"role\"                | 6: unknown key 'role'; expected name, tested, profile, goal, steps",
                "\"Alert\"            | \"Alarm\"               | 9: no such symbol: Alarm",
                "\"level\"            | \"loudness\"            | 10: unknown key 'loudness'; expected level, description",
                "\"patch\"            | \"mangle\"              | 11: no such transformation: mangle",
                "\"00\"               | \"0\"                   | 11: octets in hexadecimal are expected here",
                "-1                   | \"last\"                | 11: a whole number is expected here",
                "\"Closed?\"          | \"closed\"              | 12: no pattern of an observation: 'closed'",
                "\"send\": \"Alert\", | \"sent\": 1,            | 9: a step has one of send, call, pass, transport, reconnect, force",
                "\"name\": \"one\",   | ''                      | 4: 'name' is missing",
                "\"one\"              | 1                       | 5: a text is expected here"
            })
    void namesFileLineAndReason(String right, String wrong, String message) {
        String text = CASE.replace(right, wrong);

        assertThat(text).isNotEqualTo(CASE);
        assertThatThrownBy(() -> TraceReader.read("suite.json", text))
                .isInstanceOf(TraceException.class)
                .hasMessage("suite.json:" + message);
    }

    @Test
    void saysWhereATextIsNoJson() {
        assertThatThrownBy(() -> TraceReader.read("suite.json", "{\n  \"version\": }"))
                .hasMessageStartingWith("suite.json:2: ");
    }

    @Test
    void refusesANameTwice() {
        String one = CASE.substring(CASE.indexOf("    {\n"), CASE.indexOf("  ]\n}"));

        assertThatThrownBy(() -> TraceReader.read("s", CASE.replace(one, one.stripTrailing() + ",\n" + one)))
                .hasMessageContaining("there is another 'one'");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadAsItWas(Role role) throws IOException {
        List<Trace> suite = BuiltInSuite.of(role);
        String text = TraceWriter.write(suite);

        assertThat(TraceReader.read("again", text)).isEqualTo(suite);
        assertThat(TraceWriter.write(TraceReader.read("again", text))).isEqualTo(text);
        assertThat(suite).hasSizeGreaterThan(15).allMatch(trace -> trace.tested() == role);
    }

    @Test
    void readsAFolder(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("b.json"), CASE);
        Files.writeString(folder.resolve("a.json"), CASE.replace("one", "first"));
        Files.writeString(folder.resolve("notes.txt"), "no case");

        assertThat(TraceReader.read(folder)).extracting(Trace::name).containsExactly("first", "one");
        assertThat(TraceReader.read(folder.resolve("b.json"))).hasSize(1);
    }
}
