package org.spectls.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.spectls.compiler.FrontEnd;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.emit.java.JavaEmitter;
import org.spectls.compiler.emit.java.common.JavaOptions;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.output.SharedFolder;
import org.spectls.compiler.parse.format.Formatter;
import org.spectls.compiler.source.SourceFile;
import org.spectls.compiler.source.SourceSet;
import org.spectls.compiler.source.StackSpec;

/**
 * A stack that has nothing to do with TLS, as its jar would be: the login protocol that the compiler is tested with, its
 * Java, and its specification beside it. Its scenarios play client against server.
 */
final class ForeignStack {
    static final String PACKAGE = "foreign.login";

    private static final Path RESOURCES = Path.of("../../generator/compiler/src/test/resources/foreign");

    private final Path folder;
    private final ClassLoader loader;

    private ForeignStack(Path folder, ClassLoader loader) {
        this.folder = folder;
        this.loader = loader;
    }

    /** Generates and compiles it into a folder. */
    static ForeignStack in(Path folder) throws IOException {
        SourceSet sources = inCanonicalForm(SourceSet.read(RESOURCES.resolve("login")));
        Model model = FrontEnd.compile(sources, new Diagnostics()).orElseThrow();
        Map<String, String> java = new TreeMap<>(JavaEmitter.emit(model, new JavaOptions(PACKAGE, Map.of())));
        for (String harness : List.of("Scenarios.java", "Side.java")) {
            java.put(
                    "foreign/login/" + harness,
                    Files.readString(RESOURCES.resolve("run").resolve(harness)));
        }
        new SharedFolder(folder.resolve("java")).writeTexts(new TreeMap<>(java));
        Path classes = folder.resolve("classes");
        new SharedFolder(classes).writeTexts(StackSpec.resources(PACKAGE, sources));
        compile(folder.resolve("java"), classes);
        return new ForeignStack(
                folder, new URLClassLoader(new URL[] {classes.toUri().toURL()}, ForeignStack.class.getClassLoader()));
    }

    private static SourceSet inCanonicalForm(SourceSet sources) {
        return new SourceSet(sources.files().stream()
                .map(file -> new SourceFile(file.path(), Formatter.format(file.text())))
                .toList());
    }

    /** Plays a scenario, such as {@code login}. */
    void play(String scenario) {
        try {
            loader.loadClass(PACKAGE + ".Scenarios").getMethod(scenario).invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(scenario, e);
        }
    }

    ClassLoader loader() {
        return loader;
    }

    /** Compiles one more class of the stack's package. */
    Class<?> add(String name, String source) throws IOException {
        Path more = folder.resolve(name);
        new SharedFolder(more).writeTexts(new TreeMap<>(Map.of(name + ".java", source)));
        compile(more, folder.resolve("classes"));
        try {
            return loader.loadClass(PACKAGE + "." + name);
        } catch (ClassNotFoundException e) {
            throw new LinkageError(name, e);
        }
    }

    private static void compile(Path sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<File> files;
        try (Stream<Path> walk = Files.walk(sources)) {
            files = walk.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::toFile)
                    .toList();
        }
        List<String> options = List.of(
                "-proc:none",
                "-d",
                classes.toString(),
                "-cp",
                classes + File.pathSeparator + System.getProperty("java.class.path", ""));
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            assertThat(compiler.getTask(null, manager, null, options, null, manager.getJavaFileObjectsFromFiles(files))
                            .call())
                    .isTrue();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
