package org.spectls.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.spectls.coverage.CoverageReports;
import org.spectls.coverage.data.CoverageData;
import org.spectls.coverage.data.CoverageFiles;
import org.spectls.coverage.measure.Coverage;
import org.spectls.coverage.report.ConsoleReport;

/**
 * Writes what a run of tests has recorded: a data file of its own for each stack, so that other processes' files stay,
 * and a report of all that lie in the folder.
 */
final class CoverageRun {
    private final TransitionRecorder recorder;
    private final CoverageSettings settings;

    /** Tells this process's files from those of others and of earlier runs. */
    private final String id = ProcessHandle.current().pid() + "-" + UUID.randomUUID();

    CoverageRun(TransitionRecorder recorder, CoverageSettings settings) {
        this.recorder = recorder;
        this.settings = settings;
    }

    TransitionRecorder recorder() {
        return recorder;
    }

    boolean decisions() {
        return settings.decisions();
    }

    /**
     * Writes the files, and the reports if they are wanted.
     *
     * @return what there is to say about it: tables, and where the reports are
     * @throws IOException also when data that lie there are of another specification
     */
    String finish() throws IOException {
        keep();
        StringBuilder summary = new StringBuilder();
        if (settings.report()) {
            for (String stack : recorder.stacks()) {
                summary.append(report(stack));
            }
        }
        return summary.toString();
    }

    /** Writes the data, without a word: what was measured until now is not lost. */
    void keep() throws IOException {
        for (String stack : recorder.stacks()) {
            Path file = settings.directory().resolve(stack + "-" + id + CoverageFiles.EXTENSION);
            CoverageFiles.write(file, recorder.data(stack));
        }
    }

    private String report(String stack) throws IOException {
        CoverageData merged = CoverageFiles.merge(List.of(settings.directory())).get(stack);
        if (merged == null) {
            throw new IOException("the data of " + stack + " were removed from " + settings.directory());
        }
        Coverage coverage = CoverageReports.measure(recorder.loader(stack), merged);
        Path folder = settings.directory().resolve("report").resolve(stack);
        CoverageReports.write(coverage, folder);
        return "coverage of " + stack + "\n" + ConsoleReport.table(coverage) + folder.resolve(CoverageReports.PAGE)
                + "\n";
    }
}
