package org.spectls.requirements.check;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The Java of a project with its modules: what there is, and what of it are tests. */
public final class JavaSources {
    private static final String MAIN = "src/main/java/";
    private static final String TEST = "src/test/java/";
    private static final String EXTENSION = ".java";

    private final SortedSet<String> main = new TreeSet<>();
    private final SortedMap<String, SortedSet<String>> tests = new TreeMap<>();

    private JavaSources() {}

    /**
     * The sources below a project's folder.
     *
     * @return empty when there are no tests, as where the program was installed without its sources
     */
    public static Optional<JavaSources> below(Path root) throws IOException {
        JavaSources sources = new JavaSources();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = String.valueOf(folder.getFileName());
                boolean made = name.equals("target") || (name.startsWith(".") && !folder.equals(root));
                return made ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                sources.file(file, root.relativize(file).toString().replace(File.separatorChar, '/'));
                return FileVisitResult.CONTINUE;
            }
        });
        return sources.tests.isEmpty() ? Optional.empty() : Optional.of(sources);
    }

    private void file(Path file, String path) throws IOException {
        if (!path.endsWith(EXTENSION)) {
            return;
        }
        if (path.contains(MAIN)) {
            main.add(className(path, MAIN));
        } else if (path.contains(TEST)) {
            SortedSet<String> methods = TestMethods.in(Files.readString(file));
            if (!methods.isEmpty()) {
                tests.put(className(path, TEST), methods);
            }
        }
    }

    private static String className(String path, String folder) {
        return path.substring(path.indexOf(folder) + folder.length(), path.length() - EXTENSION.length())
                .replace('/', '.');
    }

    /** The product's classes. */
    Set<String> classes() {
        return main;
    }

    /** The classes that hold tests. */
    Set<String> testClasses() {
        return tests.keySet();
    }

    /** The tests of a class. */
    Set<String> tests(String className) {
        return tests.getOrDefault(className, new TreeSet<>());
    }
}
