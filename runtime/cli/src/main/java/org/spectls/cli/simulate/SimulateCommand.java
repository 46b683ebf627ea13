package org.spectls.cli.simulate;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spectls.cli.spec.SpecOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Steps through a connection. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description =
                "Steps through a connection of both sides of a specification, back and forth: what can happen now, and"
                        + " what each of it would do. The specification is interpreted as it stands; nothing is"
                        + " generated.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the dialogue ended", "1:a line of a script was not possible; it is named"})
public final class SimulateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SpecOption option = new SpecOption();

    @Option(
            names = "--script",
            paramLabel = "FILE",
            description = "What to say, a command or a move a line, as 'save' writes it; default: standard input.")
    private @Nullable Path script;

    @Option(
            names = "--config",
            paramLabel = "[SIDE.]NAME=VALUE",
            description = "A configuration of the specification's, of one side or both, as in"
                    + " heartbeat_mode=peer_allowed_to_send or Server.client_auth=required.")
    private List<String> configuration = List.of();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "Where randomness comes from; the same seed makes the same octets (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--no-color", description = "Without colours.")
    private boolean colourless;

    @Override
    public Integer call() throws IOException {
        boolean colour =
                !colourless && spec.commandLine().getColorScheme().ansi().enabled();
        PrintWriter out = spec.commandLine().getOut();
        Dialogue dialogue;
        try {
            dialogue = new Dialogue(option.compile(), new Settings(seed, configuration), out, new Ink(colour));
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
        dialogue.begin();
        if (script != null) {
            try (BufferedReader lines = Files.newBufferedReader(script, StandardCharsets.UTF_8)) {
                return read(dialogue, lines, script.toString(), out);
            }
        }
        boolean person = Optional.ofNullable(System.console())
                .filter(SimulateCommand::isTerminal)
                .isPresent();
        if (person) {
            try (Keyboard keyboard = Keyboard.system(new Completions(dialogue))) {
                return talk(dialogue, keyboard, out);
            }
        }
        return read(
                dialogue, new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), "line", out);
    }

    /** Since JDK 22 there may be a console that is no terminal, and says so; before, it always is one. */
    private static boolean isTerminal(Console console) {
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException older) {
            return true;
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("Console.isTerminal", impossible);
        }
    }

    /** With a script: each line is shown, and the first that is not possible ends it. */
    private int read(Dialogue dialogue, BufferedReader lines, String name, PrintWriter out) throws IOException {
        int number = 0;
        for (String line = lines.readLine(); line != null && !dialogue.ended(); line = lines.readLine()) {
            number++;
            out.println("> " + line);
            try {
                dialogue.say(line);
            } catch (IllegalArgumentException wrong) {
                out.flush();
                spec.commandLine().getErr().println(name + ":" + number + ": " + wrong.getMessage());
                spec.commandLine().getErr().flush();
                return 1;
            }
        }
        out.flush();
        return 0;
    }

    /** With a person, who may err. */
    static int talk(Dialogue dialogue, Keyboard keyboard, PrintWriter out) {
        while (!dialogue.ended()) {
            out.flush();
            Optional<String> line = keyboard.line();
            if (line.isEmpty()) {
                break;
            }
            try {
                dialogue.say(line.get());
            } catch (IllegalArgumentException wrong) {
                out.println("  " + wrong.getMessage());
            } catch (IOException failed) {
                out.println("  " + failed);
            }
        }
        out.flush();
        return 0;
    }
}
