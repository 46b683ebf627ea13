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
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.spectls.interop.run.Outcome;

/** The table in all its forms. The same outcomes make the same files, but for versions and durations. */
public final class Reports {
    private Reports() {}

    /**
     * Writes the files of a report.
     *
     * @param folder made if it is absent
     * @param ours the title of the stack that all others were tried with
     */
    public static void write(Path folder, String ours, List<Outcome> outcomes) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files(ours, outcomes).entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue(), UTF_8);
        }
    }

    /** The files of a report by their names: {@code interop.html}, {@code interop.md}, {@code interop.json}. */
    public static SortedMap<String, String> files(String ours, List<Outcome> outcomes) {
        Table table = Table.of(ours, outcomes);
        return new TreeMap<>(Map.of(
                "interop.html", html(table),
                "interop.md", markdown(table),
                "interop.json", JsonReport.of(table)));
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
