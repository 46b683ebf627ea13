package org.spectls.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.emit.java.common.JavaOptions;
import org.spectls.compiler.source.SourceSet;
import org.spectls.compiler.source.Span;

class GenerationTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    private Path folder = Path.of("");

    private int runs;

    @BeforeEach
    void writeSpecification() throws IOException {
        Files.createDirectories(spec().resolve("part"));
        Files.writeString(spec().resolve("part/a.tls"), "first");
        Files.writeString(spec().resolve("b.tls"), "second");
    }

    @Test
    void generatesAFileForEach() throws IOException {
        assertThat(generate("p").outcome()).isEqualTo(Generation.Outcome.GENERATED);

        assertThat(output().resolve("p/part/a.java")).hasContent("first");
        assertThat(output().resolve("p/b.java")).hasContent("second");
    }

    @Test
    void bringsTheSpecificationAlong() throws IOException {
        generate("p.q");

        Path brought = resources().resolve("META-INF/spectls/spec/p.q");
        assertThat(brought.resolve("part/a.tls")).hasContent("first");
        assertThat(brought.resolve("index")).content().endsWith("\nfile b.tls\nfile part/a.tls\n");
    }

    @Test
    void generatesAnewWhenSomebodyTouchedTheResources() throws IOException {
        generate("p");
        Path index = resources().resolve("META-INF/spectls/spec/p/index");
        Files.writeString(index, "edited");

        assertThat(generate("p").outcome()).isEqualTo(Generation.Outcome.GENERATED);
        assertThat(index).content().startsWith("format 1\nfingerprint ");
    }

    @Test
    void doesNothingWhenNothingHasChanged() throws IOException {
        generate("p");

        assertThat(generate("p").outcome()).isEqualTo(Generation.Outcome.UP_TO_DATE);
        assertThat(runs).isEqualTo(1);
    }

    @Test
    void generatesAnewWhenAnInputHasChanged() throws IOException {
        generate("p");
        Files.setLastModifiedTime(output().resolve("p/b.java"), LONG_AGO);
        Files.setLastModifiedTime(output().resolve("p/part/a.java"), LONG_AGO);
        Files.writeString(spec().resolve("b.tls"), "changed");

        assertThat(generate("p").outcome()).isEqualTo(Generation.Outcome.GENERATED);
        assertThat(output().resolve("p/b.java")).hasContent("changed");
        assertThat(Files.getLastModifiedTime(output().resolve("p/b.java"))).isNotEqualTo(LONG_AGO);
        assertThat(Files.getLastModifiedTime(output().resolve("p/part/a.java"))).isEqualTo(LONG_AGO);
    }

    @Test
    void generatesAnewWhenAnOptionHasChanged() throws IOException {
        generate("p");

        assertThat(generate("q").outcome()).isEqualTo(Generation.Outcome.GENERATED);
        assertThat(output().resolve("p")).doesNotExist();
        assertThat(resources().resolve("META-INF/spectls/spec/p")).doesNotExist();
    }

    @Test
    void generatesAnewWhenSomebodyTouchedTheOutput() throws IOException {
        generate("p");
        Files.writeString(output().resolve("p/b.java"), "edited");
        Files.writeString(output().resolve("p/stray.java"), "stray");

        assertThat(generate("p").outcome()).isEqualTo(Generation.Outcome.GENERATED);
        assertThat(output().resolve("p/b.java")).hasContent("second");
        assertThat(output().resolve("p/stray.java")).doesNotExist();
    }

    @Test
    void removesWhatIsNoLongerGenerated() throws IOException {
        generate("p");
        Files.delete(spec().resolve("b.tls"));
        generate("p");

        assertThat(output().resolve("p/b.java")).doesNotExist();
        assertThat(output().resolve("p/part/a.java")).exists();
    }

    @Test
    void leavesTheOutputAloneWhenThereAreErrors() throws IOException {
        generate("p");
        Files.writeString(spec().resolve("b.tls"), "wrong");
        Generation.Report report = generate("p");

        assertThat(report.outcome()).isEqualTo(Generation.Outcome.FAILED);
        assertThat(output().resolve("p/b.java")).hasContent("second");
        assertThat(ErrorReport.lines(Path.of("spec"), report.sources(), report.errors()))
                .startsWith(Path.of("spec", "b.tls") + ":[1,1] TLS0000: this is wrong")
                .contains("1 | wrong");
    }

    @Test
    void leavesNothingBesideTheOutput() throws IOException {
        generate("p");
        generate("q");

        try (var entries = Files.list(folder)) {
            assertThat(entries).containsExactlyInAnyOrder(spec(), output(), resources());
        }
    }

    @Test
    void neverReplacesAFolderOfSomebodyElse() throws IOException {
        Files.createDirectories(output());
        Files.writeString(output().resolve("Mine.java"), "mine");

        assertThatThrownBy(() -> generate("p")).isInstanceOf(IOException.class).hasMessageContaining("not generated");
        assertThat(output().resolve("Mine.java")).hasContent("mine");
    }

    @Test
    void writesNowhereElse() {
        assertThatThrownBy(() -> generate("../elsewhere")).hasMessageContaining("not below the output folder");
        assertThatThrownBy(() -> generate(folder + "/elsewhere")).hasMessageContaining("not below the output folder");
        assertThat(folder.resolve("elsewhere")).doesNotExist();
        assertThat(output()).doesNotExist();
    }

    @Test
    void wantsASpecification() throws IOException {
        Files.delete(spec().resolve("b.tls"));
        Files.delete(spec().resolve("part/a.tls"));

        assertThatThrownBy(() -> generate("p")).hasMessageContaining("no .tls file below");
    }

    private Generation.Report generate(String basePackage) throws IOException {
        return new Generation(this::compile)
                .run(new GenerationSettings(spec(), output(), resources(), basePackage, Map.of()));
    }

    /** Copies each file; the word "wrong" is an error. */
    private SpecCompiler.Result compile(SourceSet sources, JavaOptions options) {
        runs++;
        TreeMap<String, String> files = new TreeMap<>();
        sources.files()
                .forEach(file ->
                        files.put(options.basePackage() + "/" + file.path().replace(".tls", ".java"), file.text()));
        List<Diagnostic> errors = sources.files().stream()
                .filter(file -> file.text().equals("wrong"))
                .map(file -> Diagnostic.of("TLS0000", new Span(file.path(), 1, 1, 1, 6), "this is wrong"))
                .toList();
        return new SpecCompiler.Result(files, errors);
    }

    private Path spec() {
        return folder.resolve("spec");
    }

    private Path output() {
        return folder.resolve("generated");
    }

    private Path resources() {
        return folder.resolve("resources");
    }
}
