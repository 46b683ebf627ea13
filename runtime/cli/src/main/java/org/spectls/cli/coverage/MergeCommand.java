package org.spectls.cli.coverage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.spectls.coverage.data.CoverageFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Adds data up. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = "Adds the data of several processes or modules up, into one file.")
final class MergeCommand implements Callable<Integer> {
    @Mixin
    private DataParameters data = new DataParameters();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The file to write; its name should end in " + CoverageFiles.EXTENSION + ".")
    private Path out = Path.of("all" + CoverageFiles.EXTENSION);

    @Override
    public Integer call() throws IOException {
        CoverageFiles.write(out, data.read());
        return 0;
    }
}
