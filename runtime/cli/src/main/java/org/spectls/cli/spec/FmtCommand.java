package org.spectls.cli.spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spectls.compiler.diagnostic.DiagnosticRenderer;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.parse.format.Formatter;
import org.spectls.compiler.source.SourceFile;
import org.spectls.compiler.source.SourceSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Brings a specification into its canonical form. */
@Command(
        name = "fmt",
        mixinStandardHelpOptions = true,
        description = "Writes a specification's files in their canonical form.")
public final class FmtCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SpecOption option = new SpecOption();

    @Option(names = "--check", description = "Write nothing; fail when a file is not in its canonical form.")
    private boolean check;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        SourceSet sources = option.read();
        Diagnostics diagnostics = new Diagnostics();
        @Nullable Path folder = option.folder();
        int changed = 0;
        for (SourceFile file : sources.files()) {
            if (check) {
                Formatter.check(file.path(), file.text(), diagnostics);
            } else if (folder == null) {
                throw new ParameterException(spec.commandLine(), "name the folder to write to with --spec");
            } else {
                String formatted = Formatter.format(file.text());
                if (!formatted.equals(file.text())) {
                    Files.writeString(folder.resolve(file.path()), formatted);
                    out.println("formatted " + file.path());
                    changed++;
                }
            }
        }
        out.print(DiagnosticRenderer.plain().renderAll(diagnostics.sorted(), sources::text));
        out.println(sources.files().size() + " files, "
                + (check ? diagnostics.sorted().size() : changed) + (check ? " to be formatted" : " formatted"));
        out.flush();
        return diagnostics.hasErrors() ? 1 : 0;
    }
}
