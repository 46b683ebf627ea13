package org.spectls.suite.export;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.spectls.puppet.trace.TraceWriter;
import org.spectls.suite.Suite;

/** Portable traces, {@code spec/doc/traces.md}: a file for each suite. */
public final class JsonExport {
    private JsonExport() {}

    /** The files' texts by their names, as in {@code server-transitions.json}. */
    public static SortedMap<String, String> files(List<Suite> suites) {
        SortedMap<String, String> files = new TreeMap<>();
        suites.forEach(
                suite -> files.put(suite.tested() + "-" + suite.kind() + ".json", TraceWriter.write(suite.traces())));
        return files;
    }
}
