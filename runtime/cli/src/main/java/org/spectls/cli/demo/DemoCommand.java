package org.spectls.cli.demo;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.spectls.cli.spec.CheckCommand;
import org.spectls.cli.spec.SpecOption;
import org.spectls.compiler.Compilation;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.output.SharedFolder;
import org.spectls.coverage.CoverageReports;
import org.spectls.coverage.measure.Coverage;
import org.spectls.coverage.report.ConsoleReport;
import org.spectls.crypto.demo.DemoAuthority;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.diagram.DiagramRequest;
import org.spectls.diagram.Diagrams;
import org.spectls.diagram.engine.Rendering.Format;
import org.spectls.kernel.machine.Substitution.Installed;
import org.spectls.testkit.TransitionRecorder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows all of it: the specification, the stack made of it, the pictures, and live connections. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "From the specification to live connections, step by step.")
public final class DemoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SpecOption specification = new SpecOption();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "spectls-demo",
            description = "Where the generated Java and the pictures go (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("spectls-demo");

    @Override
    public Integer call() throws Exception {
        Story story = new Story(
                spec.commandLine().getOut(), spec.commandLine().getColorScheme().ansi(), System::nanoTime);
        story.say("@|bold SpecTLS|@: TLS written down as a model, and that model compiled into the real thing.");
        Compilation compilation = compile(story);
        if (compilation.model().isEmpty()) {
            return 1;
        }
        Model model = compilation.model().get();
        boolean same = regenerate(story, model);
        story.step("Drawing the machines, the endpoints and the handshake");
        draw(story, model, DiagramRequest.ALL, out.resolve("diagrams"));
        // As PNG, which takes longer: the machines on the way that most connections take.
        draw(
                story,
                model,
                DiagramRequest.ALL.withNames(names(model)).withView("full").withFormats(EnumSet.of(Format.PNG)),
                out.resolve("diagrams"));
        TransitionRecorder recorder = new TransitionRecorder();
        boolean connected;
        Installed recording = recorder.install();
        try {
            connected = connect(story);
        } finally {
            recording.close();
        }
        cover(story, recorder);
        return same && connected ? 0 : 1;
    }

    private Compilation compile(Story story) throws Exception {
        story.step("Compiling the specification");
        var compiled = story.time(() -> specification.compile(specification.read()));
        CheckCommand.print(compiled.result(), story.out());
        story.say(
                "  @|faint " + compiled.result().sources().files().size() + " files in " + compiled.duration() + "|@");
        return compiled.result();
    }

    private boolean regenerate(Story story, Model model) throws Exception {
        story.step("Regenerating the Java stack");
        var regenerated = story.time(() -> Regeneration.of(model));
        Path folder = out.resolve("generated");
        new SharedFolder(folder).writeTexts(regenerated.result().files());
        List<String> different = regenerated.result().different();
        String size = regenerated.result().files().size() + " files in " + folder + ", " + regenerated.duration();
        if (different.isEmpty()) {
            story.good(size + ": byte for byte what this program was built from");
        } else {
            story.say("  @|yellow " + size + ": " + different.size()
                    + " differ from what this program was built from|@, " + different.get(0) + " among them");
        }
        return different.isEmpty();
    }

    private static void draw(Story story, Model model, DiagramRequest request, Path folder) throws Exception {
        var drawn = story.time(() -> Diagrams.draw(model, request));
        new SharedFolder(folder).write(drawn.result());
        story.good(drawn.result().size() + " pictures in " + folder + ", " + drawn.duration() + ", among them "
                + drawn.result().keySet().stream()
                        .filter(name -> name.contains("Handshake") || name.startsWith("sequence"))
                        .collect(Collectors.joining(" ")));
    }

    private static boolean connect(Story story) throws Exception {
        DemoAuthority authority = authority("SpecTLS demo authority");
        Connections connections =
                new Connections(authority.issueServer(KeyKind.ECDSA_P256, List.of("localhost", "127.0.0.1")));
        story.step("Server and client of this stack: handshake, heartbeat, a page, close");
        String first = connections.serve(story, Connections.ours(authority.anchors()));
        story.step("The same with a client that trusts somebody else");
        String second = connections.serve(
                story, Connections.ours(authority("Another authority").anchors()));
        story.step("The same server, and the JDK's JSSE as client");
        String third = connections.serve(story, JsseClient.trusting(authority.certificate()));
        return first.startsWith("closed") && !second.startsWith("closed") && third.startsWith("closed");
    }

    private void cover(Story story, TransitionRecorder recorder) throws Exception {
        story.step("What these connections covered");
        for (String stack : recorder.stacks()) {
            Coverage coverage = CoverageReports.measure(DemoCommand.class.getClassLoader(), recorder.data(stack));
            ConsoleReport.table(coverage).lines().forEach(line -> story.say("  " + line));
            Path folder = out.resolve("coverage");
            var written = story.time(() -> {
                CoverageReports.write(coverage, folder);
                return folder.resolve(CoverageReports.PAGE);
            });
            story.good(written.result() + ", " + written.duration());
        }
    }

    private static Set<String> names(Model model) {
        return model.machines().stream().map(Machine::name).collect(Collectors.toSet());
    }

    private static DemoAuthority authority(String name) {
        return new DemoAuthority(KeyKind.ECDSA_P256, name, Instant.now(), Duration.ofDays(1), new SecureRandom());
    }
}
