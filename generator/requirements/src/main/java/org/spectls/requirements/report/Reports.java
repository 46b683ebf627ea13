package org.spectls.requirements.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.TreeMap;
import org.spectls.compiler.output.SharedFolder;

/** The files of a report. */
public final class Reports {
    /** The page. */
    public static final String PAGE = "requirements.html";

    private static final String JSON = "requirements.json";

    private Reports() {}

    /** Writes the page and the JSON, both or none. Other files there are left alone. */
    public static void write(Report report, Path folder) throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        files.put(PAGE, HtmlReport.write(report));
        files.put(JSON, JsonReport.write(report));
        new SharedFolder(folder).writeTexts(files);
    }
}
