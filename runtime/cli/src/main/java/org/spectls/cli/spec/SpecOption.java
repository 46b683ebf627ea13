package org.spectls.cli.spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spectls.compiler.Compilation;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.diagnostic.DiagnosticRenderer;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.SourceSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which specification: a folder, or the one of TLS that the program brings along. */
public final class SpecOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec mixee = CommandSpec.create();

    @Option(
            names = "--spec",
            paramLabel = "DIR",
            description = "The folder of the specification; default: TLS, as this program was built from it.")
    private @Nullable Path folder;

    /** The folder, where there is one to be written to. */
    public @Nullable Path folder() {
        Path home = Path.of(System.getProperty("spectls.home", "."), "spec");
        return folder != null ? folder : Files.isDirectory(home.resolve("handshake")) ? home : null;
    }

    /** All files of the specification. */
    public SourceSet read() throws IOException {
        Path chosen = folder();
        SourceSet sources = chosen == null ? bundled() : SourceSet.read(chosen);
        if (sources.files().isEmpty()) {
            throw new IOException("no " + SourceSet.EXTENSION + " file below " + chosen);
        }
        return sources;
    }

    /**
     * The model of a specification without errors.
     *
     * @throws BrokenSpecification when it has errors, which have been printed then
     */
    public Model compile() throws IOException {
        return compile(read()).model().orElseThrow(BrokenSpecification::new);
    }

    /** Reads, resolves and checks; prints the errors. */
    public Compilation compile(SourceSet sources) {
        Compilation compilation = Compilation.of(sources);
        print(sources, compilation.errors());
        return compilation;
    }

    /** Prints errors, each with its place and an excerpt. */
    void print(SourceSet sources, List<Diagnostic> errors) {
        boolean colour = mixee.commandLine().getColorScheme().ansi().enabled();
        DiagnosticRenderer renderer = colour ? DiagnosticRenderer.ansi() : DiagnosticRenderer.plain();
        PrintWriter err = mixee.commandLine().getErr();
        err.print(renderer.renderAll(errors, sources::text));
        err.flush();
    }

    private static SourceSet bundled() throws IOException {
        return Bundled.read("/spec/handshake/endpoints.tls", 2, SourceSet::read);
    }
}
