package org.spectls.coverage.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageFilesTest {
    private static final Path SCHEMA = Path.of("../../spec/doc/coverage.schema.json");

    private static final CoverageData DATA = data("aa", 1);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsWhatItWrote() throws IOException {
        CoverageFiles.write(file("a"), DATA);

        assertThat(CoverageFiles.read(file("a"))).isEqualTo(DATA);
    }

    @Test
    void followsThePublishedSchema() throws IOException {
        CoverageFiles.write(file("a"), DATA);
        var schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(SCHEMA));
        String text = Files.readString(file("a"));

        assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(text.replace("\"10-=1\"", "\"10-\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void leavesNothingButTheFile() throws IOException {
        CoverageFiles.write(folder.resolve("deep/down/x.coverage.json"), DATA);
        CoverageFiles.write(folder.resolve("deep/down/x.coverage.json"), data("aa", 2));

        try (Stream<Path> files = Files.list(folder.resolve("deep/down"))) {
            assertThat(files).containsExactly(folder.resolve("deep/down/x.coverage.json"));
        }
        assertThat(CoverageFiles.read(folder.resolve("deep/down/x.coverage.json")))
                .isEqualTo(data("aa", 2));
    }

    @Test
    void addsUpFilesOfFoldersAndBelow() throws IOException {
        CoverageFiles.write(file("a"), DATA);
        CoverageFiles.write(folder.resolve("module/b.coverage.json"), DATA);
        CoverageFiles.write(folder.resolve("elsewhere.json"), DATA);
        Files.writeString(folder.resolve("report.json"), "something else");

        CoverageData merged = CoverageFiles.merge(List.of(folder, folder.resolve("elsewhere.json")))
                .get("org.example");

        assertThat(merged).isEqualTo(data("aa", 3));
    }

    @Test
    void keepsStacksApart() throws IOException {
        CoverageFiles.write(file("a"), DATA);
        CoverageFiles.write(file("b"), CoverageData.empty("org.other", "bb"));

        assertThat(CoverageFiles.merge(List.of(folder))).containsOnlyKeys("org.example", "org.other");
        assertThat(CoverageFiles.merge(List.of(folder))).containsEntry("org.example", DATA);
    }

    @Test
    void refusesToAddUpDifferentSpecifications() throws IOException {
        CoverageFiles.write(file("a"), DATA);
        CoverageFiles.write(file("b"), data("bb", 1));
        Files.setLastModifiedTime(file("a"), FileTime.fromMillis(2));
        Files.setLastModifiedTime(file("b"), FileTime.fromMillis(1));

        assertThatThrownBy(() -> CoverageFiles.merge(List.of(folder)))
                .isInstanceOf(OtherSpecificationException.class)
                .hasMessage(
                        file("b") + ": the counts are of another specification: fingerprint bb, expected aa; delete old"
                                + " data and run the tests again");
    }

    @Test
    void blamesTheOldFileWhicheverComesFirst() throws IOException {
        CoverageFiles.write(file("a"), DATA);
        CoverageFiles.write(file("b"), data("bb", 1));
        CoverageFiles.write(file("c"), data("bb", 1));
        Files.setLastModifiedTime(file("a"), FileTime.fromMillis(1));

        assertThatThrownBy(() -> CoverageFiles.merge(List.of(folder)))
                .hasMessageStartingWith(
                        file("a") + ": the counts are of another specification: fingerprint aa, expected bb");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        \"version\" : 1                | \"version\" : 2                   | :1: version 2 is not known here, only 1
        \"format\" : \"spectls-cover   | \"format\" : \"cover              | :1: these are no coverage data
        \"Door.Shut.push\" : 3         | \"Door.Shut.push\" : -3           | a count is negative or missing
        \"Door.Shut.push\" : 3         | \"Door.Shut.push\" : \"many\"     | :10: Cannot deserialize
        \"Door.Shut.push\" : 3         | \"Door.Shut.push\" : 3 3          | :10: Unexpected character
        \"10-=1\"                      | \"10x=1\"                         | are no atoms
        \"10-=1\"                      | \"10-\"                           | is no vector
        \"exercised\"                  | \"exorcised\"                     | Missing creator property 'exercised'
        \"exercised\" :                | \"more\" : 1, \"exercised\" :       | Unrecognized field
        \"endpoints\" : 1,             | \"endpoints\" : -1,               | a count is negative
        """)
    void namesTheFileTheLineAndTheReason(String right, String wrong, String reason) throws IOException {
        CoverageFiles.write(file("a"), DATA);
        String text = Files.readString(file("a"));
        assertThat(text).contains(right);
        Files.writeString(file("a"), text.replace(right, wrong));

        assertThatThrownBy(() -> CoverageFiles.merge(List.of(folder)))
                .isInstanceOf(IOException.class)
                .message()
                .matches("(?s)\\Q" + file("a") + "\\E:\\d+: .*")
                .contains(reason);
    }

    @Test
    void namesAFileThatIsNoTextOrDoesNotExist() throws IOException {
        Files.write(file("a"), "ÿ".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> CoverageFiles.read(file("a"))).hasMessage(file("a") + ":1: this is no text in UTF-8");
        assertThatThrownBy(() -> CoverageFiles.merge(List.of(file("b")))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void findsNothingInAnEmptyFolder() throws IOException {
        assertThat(CoverageFiles.merge(List.of(folder))).isEmpty();
    }

    private Path file(String name) {
        return folder.resolve(name + CoverageFiles.EXTENSION);
    }

    private static CoverageData data(String fingerprint, long times) {
        EndpointCounts counts = new EndpointCounts(
                times,
                new TreeMap<>(Map.of("Door.Shut.push", 3 * times)),
                new TreeMap<>(Map.of(new TransitionPair("Door.Shut.push", "Door.Open.pull"), 2 * times)),
                new TreeMap<>(Map.of(new DecisionVector("Door.Shut.push!key", "10-", true), times)),
                new TreeMap<>(Map.of("shut_again", new PropertyCounts(times, 0))));
        return new CoverageData("org.example", fingerprint, new TreeMap<>(Map.of("House", counts)));
    }
}
