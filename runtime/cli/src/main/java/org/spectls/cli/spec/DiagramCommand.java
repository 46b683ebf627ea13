package org.spectls.cli.spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.output.SharedFolder;
import org.spectls.diagram.DiagramRequest;
import org.spectls.diagram.Diagrams;
import org.spectls.diagram.engine.EnginePreference;
import org.spectls.diagram.engine.Rendering.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Draws a specification. */
@Command(
        name = "diagram",
        mixinStandardHelpOptions = true,
        description = "Draws the machines, the endpoints and the sequence charts of a specification.")
public final class DiagramCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SpecOption option = new SpecOption();

    @Option(
            names = "--machine",
            split = ",",
            paramLabel = "NAME",
            description = "Machines or endpoints to draw; default: all, and the sequence charts.")
    private List<String> machines = List.of();

    @Option(names = "--view", paramLabel = "NAME", description = "A view that the specification declares.")
    private @Nullable String view;

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT",
            defaultValue = "svg",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Set<Format> formats = EnumSet.of(Format.SVG);

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            defaultValue = "embedded",
            description = "Who lays the graphs out: ${COMPLETION-CANDIDATES}; native is Graphviz's dot, auto takes it"
                    + " where present (default: ${DEFAULT-VALUE}).")
    private EnginePreference engine = EnginePreference.EMBEDDED;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "diagrams",
            description = "Where to write them (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("diagrams");

    @Override
    public Integer call() throws IOException {
        Model model = option.compile();
        DiagramRequest request = DiagramRequest.ALL
                .withNames(Set.copyOf(machines))
                .withFormats(formats)
                .withEngine(engine)
                .withLinkBase(linkBase());
        SortedMap<String, byte[]> files = draw(model, view == null ? request : request.withView(view));
        new SharedFolder(out).write(files);
        PrintWriter text = spec.commandLine().getOut();
        files.keySet().forEach(name -> text.println(out.resolve(name)));
        text.flush();
        return 0;
    }

    private SortedMap<String, byte[]> draw(Model model, DiagramRequest request) {
        try {
            return Diagrams.draw(model, request);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), String.valueOf(unknown.getMessage()), unknown);
        }
    }

    private String linkBase() {
        Path folder = option.folder();
        return folder == null ? "" : folder.toAbsolutePath().normalize().toUri().toString();
    }
}
