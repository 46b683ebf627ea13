package org.spectls.cli.spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.spectls.compiler.emit.java.JavaEmitter;
import org.spectls.compiler.emit.java.common.JavaOptions;
import org.spectls.compiler.output.SharedFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compiles a specification to Java. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = "Compiles a specification to Java. Nothing is written when it has errors.")
public final class GenerateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SpecOption option = new SpecOption();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The source folder to write to.")
    private Path out = Path.of(".");

    @Option(
            names = "--package",
            paramLabel = "NAME",
            defaultValue = "org.spectls.tls.protocol",
            description = "The package above all generated ones (default: ${DEFAULT-VALUE}).")
    private String basePackage = "";

    @Override
    public Integer call() throws IOException {
        SortedMap<String, String> files = JavaEmitter.emit(option.compile(), new JavaOptions(basePackage, Map.of()));
        new SharedFolder(out).writeTexts(files);
        spec.commandLine().getOut().println(files.size() + " files in " + out);
        spec.commandLine().getOut().flush();
        return 0;
    }
}
