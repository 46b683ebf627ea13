package org.spectls.cli.spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spectls.compiler.emit.json.JsonEmitter;
import org.spectls.compiler.output.SharedFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a specification's model as JSON. */
@Command(
        name = "model",
        mixinStandardHelpOptions = true,
        description = "Writes the checked model as JSON, for tools (spec/doc/model-json.md describes it).")
public final class ModelCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SpecOption option = new SpecOption();

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write it; default: standard output.")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        String json = JsonEmitter.emit(option.compile());
        PrintWriter out = spec.commandLine().getOut();
        if (file == null) {
            out.print(json);
        } else {
            Path target = file.toAbsolutePath();
            new SharedFolder(target.resolveSibling("."))
                    .writeTexts(new TreeMap<>(Map.of(target.getFileName().toString(), json)));
            out.println(file);
        }
        out.flush();
        return 0;
    }
}
