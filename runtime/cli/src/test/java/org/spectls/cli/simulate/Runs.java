package org.spectls.cli.simulate;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.spectls.compiler.Compilation;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.SourceSet;

/** Simulations and dialogues for tests. */
final class Runs {
    static final Model TLS = model(Path.of("../../spec"));
    private static final Pattern LAMP = Pattern.compile("```tls spec=lamp\n(.*?)```", Pattern.DOTALL);
    static final Model LAMP_AND_SWITCH = lamp("");

    private Runs() {}

    static Simulation tls(String... configuration) {
        return new Settings(1, List.of(configuration)).begin(TLS);
    }

    /** All is well, until nothing is left to be done. */
    static Simulation honest(Simulation start) {
        Simulation now = start;
        Optional<Move> next = Offers.of(now).honest();
        while (next.isPresent()) {
            now = now.after(next.get()).after();
            next = Offers.of(now).honest();
        }
        return now;
    }

    /** What is left after lines that name moves. */
    static Simulation moved(Simulation start, String... lines) {
        Simulation now = start;
        for (String line : lines) {
            now = now.after(new TypedMoves(now).find(line).orElseThrow()).after();
        }
        return now;
    }

    static String state(Simulation simulation, int side, String machine) {
        return simulation.party(side).situation().states().stream()
                .filter(id -> id.startsWith(machine + "."))
                .findFirst()
                .orElse("");
    }

    /** A dialogue's answers to some lines, without colours. */
    static String answers(Model model, List<String> configuration, String... lines) throws IOException {
        StringWriter out = new StringWriter();
        Dialogue dialogue = new Dialogue(model, new Settings(1, configuration), new PrintWriter(out), new Ink(false));
        for (String line : lines) {
            out.write("> " + line + "\n");
            dialogue.say(line);
        }
        return out.toString();
    }

    private static Model model(Path folder) {
        try {
            return Compilation.of(SourceSet.read(folder)).model().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The example of the language reference, and more of the same. */
    static Model lamp(String more) {
        try {
            String text = LAMP.matcher(Files.readString(Path.of("../../spec/doc/language.md")))
                    .results()
                    .map(match -> match.group(1))
                    .collect(Collectors.joining("\n"));
            return Compilation.of(SourceSet.of("lamp.tls", text + more)).model().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
