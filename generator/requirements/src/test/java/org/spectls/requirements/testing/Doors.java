package org.spectls.requirements.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.spectls.compiler.FrontEnd;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.source.SourceSet;
import org.spectls.requirements.check.Evidence;
import org.spectls.requirements.check.JavaSources;
import org.spectls.requirements.check.MatrixCheck;
import org.spectls.requirements.check.SpecificationNames;
import org.spectls.requirements.model.Matrix;
import org.spectls.requirements.model.Problem;
import org.spectls.requirements.read.MatrixReader;
import org.spectls.requirements.report.Report;

/** A specification of a door, and what a standard for doors demands. */
public final class Doors {
    private static final SourceSet SOURCES = SourceSet.of("door.tls", """
        /// Why a door gives up.
        enum { burgled(1), (255) } Trouble;

        failure Trouble {
            malformed truncated, trailing_bytes, bad_length, unknown_value -> burgled
            malformed unknown_case, duplicate, oversize -> burgled
        }

        /// Tells the neighbours.
        output alarm(trouble: Trouble)

        /// Push it.
        call push(key: int)
        /// Pull it shut.
        call pull()

        config least_key: int = 1

        /// A door that knows its key.
        machine Door {
            on other call -> reject

            initial state Shut {
                on push(key)
                    use examine(key)
                    when key == 7 as fits -> Open
                    otherwise as sticks -> stay
            }

            /// Wide open.
            state Open {
                on pull -> Shut
            }
        }

        fragment examine(key: int) {
            require key >= least_key else burgled as wrong_key
        }

        /// A house with a door.
        endpoint House {
            machines Door
            on fail(trouble) do alarm(trouble)
        }

        /// Doors are shut before they are opened again.
        property shut_again of House: always (!event push || Door in Shut)
        """);

    /** Everything of which is right. */
    public static final String STANDARD = """
        rfc: 1
        title: Doors
        requirements:
          - id: 1/2/keys-tried
            section: 2
            level: MUST
            text: A key is tried.
            met_by:
              - transition: Door.Shut.push/fits
              - property: shut_again
            tests:
              - org.example.DoorTest#opens
              - suite: tour

          - id: 1/2/no-other-key
            section: 2
            level: MUST NOT
            occurrences: 2
            text: No other key opens it.
            met_by:
              - refusal: Door.*.push!wrong_key
              - function: examine
              - java: org.example.Lock
            untested: because nobody has all keys

          - id: 1/2.10/paint
            section: 2.10
            level: SHOULD
            text: Doors are </script> painted.
            outside: this is about locks

          - id: 1/2.10/bell
            section: 2.10
            level: SHOULD NOT
            text: There is no bell.
            met_by:
              - event: alarm
            departs: people knock too softly
        """;

    public static final String KEYWORDS = """
        rfcs:
          - rfc: 1
            skipped:
              - { section: "1", because: "says what a door is" }
            sections:
              - { section: "2", must: 3, should: 0 }
              - { section: "2.10", must: 0, should: 2 }
        """;

    private Doors() {}

    /** What is read of a folder with this standard and these numbers. */
    public static Matrix read(Path folder, String standard, String keywords, List<Problem> problems)
            throws IOException {
        Files.writeString(folder.resolve("rfc1.yaml"), standard);
        Files.writeString(folder.resolve(MatrixReader.KEYWORDS), keywords);
        return MatrixReader.read(folder, problems);
    }

    /** All that is wrong with them, as the command prints it. */
    public static List<String> problems(Path folder, String standard, String keywords) throws IOException {
        return report(folder, standard, keywords, evidence(folder)).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    /** The report on them. */
    public static Report report(Path folder, String standard, String keywords, Evidence evidence) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Matrix matrix = read(folder, standard, keywords, problems);
        problems.addAll(MatrixCheck.check(matrix, names(), evidence));
        return new Report(
                matrix,
                names(),
                List.copyOf(problems),
                SOURCES.fingerprint(),
                evidence.sources().isPresent());
    }

    /** A project with one class and one test. */
    public static Evidence evidence(Path folder) throws IOException {
        Path code = folder.resolve("project");
        write(code.resolve("lock/src/main/java/org/example/Lock.java"), "class Lock {}");
        write(
                code.resolve("lock/src/test/java/org/example/DoorTest.java"),
                "class DoorTest { @Test void opens() { } void helper() { } }");
        write(
                code.resolve("lock/target/src/test/java/org/example/OldTest.java"),
                "class OldTest { @Test void x() {} }");
        return new Evidence(JavaSources.below(code), catalogues(), new TreeSet<>(List.of("suite")));
    }

    /** Where there are no sources. */
    public static Evidence withoutSources() {
        return new Evidence(Optional.empty(), catalogues(), new TreeSet<>(List.of("suite")));
    }

    private static Map<String, SortedSet<String>> catalogues() {
        return Map.of("suite", new TreeSet<>(List.of("tour", "pairs")), "trial", new TreeSet<>(List.of("door.oak")));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static SpecificationNames names() {
        Diagnostics diagnostics = new Diagnostics();
        return SpecificationNames.of(
                SOURCES,
                FrontEnd.compile(SOURCES, diagnostics).orElseThrow(() -> new AssertionError(diagnostics.sorted())));
    }
}
