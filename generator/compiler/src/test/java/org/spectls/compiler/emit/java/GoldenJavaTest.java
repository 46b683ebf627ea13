package org.spectls.compiler.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spectls.compiler.FrontEnd;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.emit.java.common.EmitterContext;
import org.spectls.compiler.emit.java.common.JavaOptions;
import org.spectls.compiler.emit.java.common.SourceFiles;
import org.spectls.compiler.emit.java.function.ConstantEmitter;
import org.spectls.compiler.emit.java.function.FunctionEmitter;
import org.spectls.compiler.emit.java.wire.WireEmitter;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.SourceSet;

/**
 * The Java of each feature of the language, letter for letter: a folder with {@code input.tls} and the Java beside it.
 * With the system property {@code golden.update}, the expected Java is written anew, to be read before it is kept.
 */
class GoldenJavaTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/java");

    static List<Path> features() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void isAsExpected(Path feature) throws IOException {
        SortedMap<String, String> actual = emit(feature);
        if (Boolean.getBoolean("golden.update")) {
            write(feature, actual);
        }

        assertThat(actual).isEqualTo(expected(feature)).isEqualTo(emit(feature));
    }

    @ParameterizedTest
    @MethodSource("features")
    void compilesWithoutWarnings(Path feature) throws IOException {
        SortedMap<String, String> sources = JavaEmitter.emit(model(feature), new JavaOptions("golden", Map.of()));

        assertThat(InMemoryCompiler.compile(sources)).isNotNull();
    }

    private static Model model(Path feature) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        return FrontEnd.compile(SourceSet.read(feature), diagnostics)
                .orElseThrow(() -> new AssertionError(diagnostics.sorted()));
    }

    private static SortedMap<String, String> emit(Path feature) throws IOException {
        Model model = model(feature);
        EmitterContext context = EmitterContext.of(model, new JavaOptions("golden", Map.of()));
        SourceFiles files = new SourceFiles();
        new WireEmitter(context, files).emit();
        new ConstantEmitter(context).emit(files);
        new FunctionEmitter(context).emit(files);
        SortedMap<String, String> named = new TreeMap<>();
        files.files()
                .forEach(
                        (path, content) -> named.put(Path.of(path).getFileName().toString(), content));
        named.remove("package-info.java");
        return named;
    }

    private static SortedMap<String, String> expected(Path feature) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        for (Path file : javaFiles(feature)) {
            files.put(file.getFileName().toString(), Files.readString(file));
        }
        return files;
    }

    private static void write(Path feature, SortedMap<String, String> files) throws IOException {
        for (Path file : javaFiles(feature)) {
            Files.delete(file);
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(feature.resolve(file.getKey()), file.getValue());
        }
    }

    private static List<Path> javaFiles(Path feature) throws IOException {
        try (Stream<Path> files = Files.list(feature)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
