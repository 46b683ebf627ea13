package org.spectls.interop.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.spectls.interop.run.Outcome;

/** Writes the table in all its forms. The same outcomes make the same files, but for versions and durations. */
public final class Reports {
    private Reports() {}

    /**
     * Writes {@code interop.html}, {@code interop.md} and {@code interop.json}, and for each failure a transcript.
     *
     * @param folder made if it is absent
     */
    public static void write(Path folder, List<Outcome> outcomes) throws IOException {
        Table table = Table.of(outcomes);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("interop.html"), html(table), UTF_8);
        Files.writeString(folder.resolve("interop.md"), markdown(table), UTF_8);
        Files.writeString(folder.resolve("interop.json"), JsonReport.of(table), UTF_8);
        for (Outcome failure : table.failures()) {
            Path file = folder.resolve("failures").resolve(failure.cell().id().replace('/', '-') + ".txt");
            Files.createDirectories(folder.resolve("failures"));
            Files.writeString(file, failure.detail() + "\n\n" + failure.transcript() + "\n", UTF_8);
        }
    }

    /** A page that needs nothing else: style and script are in it. */
    public static String html(Table table) {
        return fill("interop.html.mustache", Mustache.compiler(), table);
    }

    /** Tables as GitHub shows them. */
    public static String markdown(Table table) {
        return fill("interop.md.mustache", Mustache.compiler().withEscaper(Escapers.NONE), table);
    }

    private static String fill(String template, Mustache.Compiler compiler, Table table) {
        try (InputStream in = Reports.class.getResourceAsStream(template)) {
            if (in == null) {
                throw new IllegalStateException(template + " is missing");
            }
            try (Reader reader = new InputStreamReader(in, UTF_8)) {
                return compiler.compile(reader).execute(View.of(table));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
