package org.spectls.cli.coverage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.spectls.coverage.data.CoverageData;
import org.spectls.coverage.data.CoverageFiles;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which data, and of which stack. */
final class DataParameters {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec mixee = CommandSpec.create();

    @Parameters(
            paramLabel = "DATA",
            arity = "0..*",
            defaultValue = "target/spectls-coverage",
            description = "Data files, or folders with such files in or below them; they are added up (default:"
                    + " ${DEFAULT-VALUE}).")
    private List<Path> data = List.of();

    @Option(
            names = "--stack",
            paramLabel = "PACKAGE",
            description = "The package of the stack that was tested, where there are data of several.")
    private @Nullable String stack;

    /** All data together. */
    CoverageData read() throws IOException {
        SortedMap<String, CoverageData> merged = CoverageFiles.merge(data);
        if (merged.isEmpty()) {
            throw new IOException("there are no coverage data in " + data);
        }
        if (stack == null && merged.size() > 1) {
            throw new ParameterException(
                    mixee.commandLine(),
                    "there are data of several stacks; choose one with --stack: " + merged.keySet());
        }
        String chosen = stack == null ? merged.firstKey() : stack;
        CoverageData found = merged.get(chosen);
        if (found == null) {
            throw new ParameterException(
                    mixee.commandLine(), "there are no data of " + chosen + ", only of " + merged.keySet());
        }
        return found;
    }
}
