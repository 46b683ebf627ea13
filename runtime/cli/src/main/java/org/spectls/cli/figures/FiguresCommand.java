package org.spectls.cli.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spectls.cli.spec.SpecOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the table of figures. */
@Command(
        name = "figures",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a table of what was measured, from the files that measurements leave behind.",
            "Each has an array \"figures\" of objects with \"figure\", \"value\" and \"command\"."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:a file cannot be read, or --check found another table", "2:wrong usage"})
public final class FiguresCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private SpecOption specification = new SpecOption();

    @Parameters(paramLabel = "FILE", description = "Result files, or folders that hold them.", arity = "0..*")
    private List<Path> results = List.of();

    @Option(
            names = "--into",
            paramLabel = "FILE",
            description = "Put the table into this text, in the place that two comments mark; default: print it.")
    private @Nullable Path target;

    @Option(names = "--check", description = "Write nothing; fail when the text has another table.")
    private boolean check;

    @Override
    public Integer call() throws IOException {
        List<Figure> figures = new ArrayList<>(SpecificationFigures.of(specification.read(), specification.compile()));
        for (Path result : results) {
            figures.addAll(ResultFile.read(result));
        }
        String table = FigureTable.markdown(figures);
        if (target == null) {
            command.commandLine().getOut().print(table);
            command.commandLine().getOut().flush();
            return 0;
        }
        return put(table, target);
    }

    private int put(String table, Path file) throws IOException {
        String before = Files.readString(file);
        String after;
        try {
            after = FigureTable.replace(before, table);
        } catch (IllegalArgumentException noPlace) {
            throw new IOException(file + ": " + noPlace.getMessage(), noPlace);
        }
        if (after.equals(before)) {
            return 0;
        }
        if (check) {
            command.commandLine()
                    .getErr()
                    .println("spectls: the figures in " + file + " are others; made now they are\n" + table);
            return 1;
        }
        Path fresh = Files.createTempFile(
                file.toAbsolutePath().getParent(), file.getFileName().toString(), ".tmp");
        try {
            Files.writeString(fresh, after);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
        return 0;
    }
}
