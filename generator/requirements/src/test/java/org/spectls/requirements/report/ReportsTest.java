package org.spectls.requirements.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spectls.requirements.testing.Doors;

class ReportsTest {
    private static final Path SCHEMA = Path.of("../../spec/doc/requirements.schema.json");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void writesJsonThatFollowsThePublishedSchema() throws IOException {
        String text = JsonReport.write(report(Doors.STANDARD));
        String wrong = JsonReport.write(report(Doors.STANDARD.replace("shut_again", "open_again")));
        var schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(SCHEMA));

        assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(wrong, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(text.replace("\"tested\"", "\"texted\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void tellsHowItStandsWithEachAndWithAll() throws IOException {
        JsonNode root = new ObjectMapper().readTree(JsonReport.write(report(Doors.STANDARD)));

        assertThat(root.get("total").toString())
                .isEqualTo(
                        "{\"must\":2,\"should\":2,\"tested\":1,\"untested\":1,\"outside\":1,\"departed\":1,\"unmet\":0}");
        JsonNode first = root.at("/standards/0/requirements/0");
        assertThat(first.get("status").asText()).isEqualTo("tested");
        assertThat(first.at("/met_by/0/source").asText()).startsWith("door.tls:");
        assertThat(first.at("/tests/0").toString())
                .isEqualTo("{\"kind\":\"java\",\"name\":\"org.example.DoorTest#opens\"}");
        assertThat(root.at("/standards/0/requirements/1/reason").asText()).isEqualTo("nobody has all keys");
        assertThat(root.get("sources_checked").asBoolean()).isTrue();
    }

    @Test
    void writesAPageThatShowsWhatIsWrong() throws IOException {
        String right = HtmlReport.write(report(Doors.STANDARD));
        String wrong = HtmlReport.write(report(Doors.STANDARD.replace("outside:", "unmet:")));

        assertThat(right).contains("<td>RFC 1</td><td>Doors</td>").doesNotContain("What is wrong");
        assertThat(right).as("a text does not end the script").doesNotContain("Doors are </script>");
        assertThat(wrong).contains("What is wrong", "<li class=\"unmet\">rfc1.yaml:26: 1/2.10/paint is not met");
    }

    @Test
    void saysThatTestsWereNotLookedFor() throws IOException {
        Report report = Doors.report(folder, Doors.STANDARD, Doors.KEYWORDS, Doors.withoutSources());

        assertThat(HtmlReport.write(report)).contains("were not checked");
        assertThat(HtmlReport.write(report(Doors.STANDARD))).doesNotContain("were not checked");
    }

    @Test
    void writesTheSameFilesEachTimeAndLeavesOthersAlone() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.writeString(out.resolve("mine.txt"), "mine");

        Reports.write(report(Doors.STANDARD), out);
        String page = Files.readString(out.resolve(Reports.PAGE));
        Reports.write(report(Doors.STANDARD), out);

        assertThat(out.resolve(Reports.PAGE)).hasContent(page);
        assertThat(out.resolve("requirements.json")).exists();
        assertThat(out.resolve("mine.txt")).hasContent("mine");
    }

    private Report report(String standard) throws IOException {
        return Doors.report(folder, standard, Doors.KEYWORDS, Doors.evidence(folder));
    }
}
