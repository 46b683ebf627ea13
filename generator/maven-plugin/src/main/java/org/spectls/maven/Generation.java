package org.spectls.maven;

import java.io.IOException;
import java.util.List;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.output.Fingerprint;
import org.spectls.compiler.output.GeneratedFolder;
import org.spectls.compiler.source.SourceSet;
import org.spectls.compiler.source.StackSpec;

/** One run of the generator: does nothing when nothing has changed, and leaves all as it was when there are errors. */
final class Generation {
    private final SpecCompiler compiler;

    Generation(SpecCompiler compiler) {
        this.compiler = compiler;
    }

    /** How a run ended. */
    enum Outcome {
        GENERATED,
        UP_TO_DATE,
        FAILED
    }

    /**
     * What a run found and did.
     *
     * @param files how many were generated
     */
    record Report(Outcome outcome, int files, SourceSet sources, List<Diagnostic> errors) {}

    Report run(GenerationSettings settings) throws IOException {
        SourceSet sources = SourceSet.read(settings.specDirectory());
        if (sources.files().isEmpty()) {
            throw new IOException("no " + SourceSet.EXTENSION + " file below " + settings.specDirectory());
        }
        GeneratedFolder output = new GeneratedFolder(settings.outputDirectory());
        GeneratedFolder resources = new GeneratedFolder(settings.resourceDirectory());
        String inputs = inputs(settings, sources);
        if (output.isUpToDate(inputs) && resources.isUpToDate(inputs)) {
            return new Report(Outcome.UP_TO_DATE, 0, sources, List.of());
        }
        SpecCompiler.Result result = compiler.compile(sources, settings.javaOptions());
        if (!result.errors().isEmpty()) {
            return new Report(Outcome.FAILED, 0, sources, result.errors());
        }
        output.replace(result.files(), inputs);
        resources.replace(StackSpec.resources(settings.basePackage(), sources), inputs);
        return new Report(Outcome.GENERATED, result.files().size(), sources, List.of());
    }

    /** The sources, the options, and the generator itself. */
    private static String inputs(GenerationSettings settings, SourceSet sources) throws IOException {
        Fingerprint fingerprint = new Fingerprint()
                .addProgramOf(Generation.class)
                .addProgramOf(SourceSet.class)
                .add(settings.basePackage())
                .add(settings.externTypes());
        sources.files().forEach(file -> fingerprint.add(file.path()).add(file.text()));
        return fingerprint.hex();
    }
}
