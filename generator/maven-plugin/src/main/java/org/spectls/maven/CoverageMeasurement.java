package org.spectls.maven;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.spectls.compiler.source.SourceSet;
import org.spectls.coverage.CoverageReports;
import org.spectls.coverage.data.CoverageData;
import org.spectls.coverage.data.CoverageFiles;
import org.spectls.coverage.measure.Coverage;

/** Adds the data of a build's tests up, measures them, and writes reports. */
final class CoverageMeasurement {
    private CoverageMeasurement() {}

    /**
     * Measures, and writes a report for each stack.
     *
     * @return by the stacks' packages; empty when there are no data
     * @throws IOException when data cannot be read, or the specification is another one or is missing
     * @throws IllegalArgumentException when there is no endpoint of a name that is asked for
     */
    static SortedMap<String, Coverage> report(CoverageRequest request) throws IOException {
        SortedMap<String, Coverage> measured = new TreeMap<>();
        List<Path> present = request.data().stream().filter(Files::exists).toList();
        for (CoverageData data : CoverageFiles.merge(present).values()) {
            Coverage whole = measure(request, data);
            Coverage coverage = request.endpoints().isEmpty() ? whole : whole.only(Set.copyOf(request.endpoints()));
            CoverageReports.write(coverage, folder(request, data.stack()));
            measured.put(data.stack(), coverage);
        }
        return measured;
    }

    /** Where a stack's report is. */
    static Path folder(CoverageRequest request, String stack) {
        return request.reportDirectory().resolve(stack);
    }

    private static Coverage measure(CoverageRequest request, CoverageData data) throws IOException {
        if (request.specDirectory().isPresent()) {
            return CoverageReports.measure(
                    SourceSet.read(request.specDirectory().get()), data);
        }
        List<URL> urls = new ArrayList<>();
        for (Path element : request.classPath()) {
            urls.add(element.toUri().toURL());
        }
        try (URLClassLoader tests = new URLClassLoader(urls.toArray(URL[]::new), null)) {
            return CoverageReports.measure(tests, data);
        }
    }
}
