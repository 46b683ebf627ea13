package org.spectls.cli.simulate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spectls.compiler.model.Model;
import org.spectls.interpreter.Monitor;
import org.spectls.interpreter.Situation;
import org.spectls.interpreter.Situation.Current;

/** What somebody at the terminal says, and the answers. Not thread-safe. */
final class Dialogue {
    /** More moves than any honest run needs. */
    private static final int ENOUGH = 500;

    private final Model model;
    private final PrintWriter out;
    private final Ink ink;
    private final Catalogue catalogue;
    private final Words words;
    private final Screen screen;
    private Settings settings;
    private Course course;
    private boolean ended;

    /**
     * A dialogue about a simulation that begins.
     *
     * @throws IllegalArgumentException as {@link Settings#begin}
     */
    Dialogue(Model model, Settings settings, PrintWriter out, Ink ink) {
        this.model = model;
        this.settings = settings;
        this.out = out;
        this.ink = ink;
        this.catalogue = new Catalogue(model);
        this.words = new Words(catalogue, ink);
        this.screen = new Screen(words, ink, out);
        this.course = new Course(settings.begin(model));
    }

    /** Greets, and shows where the simulation stands. */
    void begin() {
        out.println(ink.faint(course.now().world().description() + "; help lists the commands"));
        screen.show(course, false);
    }

    boolean ended() {
        return ended;
    }

    Course course() {
        return course;
    }

    /** Lines that can be said now: all commands and moves, though not with every value that they may have. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(Help.words());
        Moves.of(course.now()).forEach(move -> lines.add(move.text()));
        List<String> messages = new TypedMoves(course.now()).messages();
        for (Party party : course.now().parties()) {
            for (String message : messages) {
                lines.add("inject " + party.name() + " " + message);
                lines.add("attack " + party.name() + " " + message);
            }
            party.situation().machines().keySet().forEach(machine -> lines.add("data " + party.name() + "." + machine));
        }
        return lines;
    }

    /**
     * Does what a line says.
     *
     * @throws IllegalArgumentException when that is not possible; the message is for a person
     * @throws IOException when a file cannot be read or written
     */
    void say(String line) throws IOException {
        String command = line.strip();
        int space = command.indexOf(' ');
        String verb = space < 0 ? command : command.substring(0, space);
        String rest = space < 0 ? "" : command.substring(space + 1).strip();
        switch (verb.toLowerCase(Locale.ROOT)) {
            case "" -> screen.show(course, false);
            case "#" -> {}
            case "all" -> screen.show(course, true);
            case "auto" -> auto();
            case "back", "b" -> go(course.position() - count(rest));
            case "forward", "f" -> go(course.position() + count(rest));
            case "goto" -> go(number(rest));
            case "why", "w" -> new Reasons(catalogue, words, ink, out).show(why(rest));
            case "properties" -> properties();
            case "states" -> screen.states(course.now(), course.last());
            case "data" -> data(rest);
            case "log" -> log();
            case "chart" -> new Chart(catalogue, words, ink, out).show(course.now(), course.soFar());
            case "diagram" -> diagram(rest);
            case "inject", "attack" -> inject(command, rest);
            case "seed" -> restart(settings.withSeed(seed(rest)));
            case "config" -> restart(settings.with(rest));
            case "save" -> save(rest);
            case "load" -> load(rest);
            case "help", "h", "?" -> Help.print(out, ink);
            case "quit", "q", "exit" -> ended = true;
            default -> move(command);
        }
    }

    private void move(String command) {
        if (command.startsWith("#")) {
            return;
        }
        take(chosen(command));
        screen.show(course, false);
    }

    private Move chosen(String command) {
        if (command.chars().allMatch(Character::isDigit)) {
            Offers offers = Offers.of(course.now());
            return offers.number(number(command))
                    .orElseThrow(() -> new IllegalArgumentException(
                            "there is no move " + command + " here; there are 1 to " + offers.size()));
        }
        return new TypedMoves(course.now())
                .find(command)
                .orElseThrow(() ->
                        new IllegalArgumentException("neither a command nor a move that is possible here: " + command));
    }

    private void take(Move move) {
        Simulation before = course.now();
        String title = words.move(before, move);
        Outcome outcome = course.take(move);
        out.println(ink.good("\u25b8 ") + ink.bold(title));
        words.lines(outcome).forEach(line -> out.println("    " + line));
    }

    private void auto() {
        Optional<Move> next = Offers.of(course.now()).honest();
        for (int i = 0; i < ENOUGH && next.isPresent(); i++) {
            take(next.get());
            next = Offers.of(course.now()).honest();
        }
        screen.show(course, false);
    }

    private void go(int moves) {
        if (!course.go(moves)) {
            throw new IllegalArgumentException("there is no step " + moves + "; there are 0 to " + course.length());
        }
        screen.show(course, false);
    }

    private Outcome why(String rest) {
        if (rest.isEmpty()) {
            return course.last().orElseThrow(() -> new IllegalArgumentException("why what? nothing has happened yet"));
        }
        return course.now().after(chosen(rest));
    }

    private void data(String rest) {
        boolean found = false;
        for (Party party : course.now().parties()) {
            for (String machine : party.situation().machines().keySet()) {
                String name = party.name() + "." + machine;
                if (rest.isEmpty()
                        || List.of(name, machine, party.name()).stream().anyMatch(rest::equalsIgnoreCase)) {
                    found = true;
                    data(
                            name,
                            Optional.ofNullable(party.situation().machines().get(machine))
                                    .orElseThrow());
                }
            }
        }
        if (!found) {
            throw new IllegalArgumentException("there is no machine or side " + rest);
        }
    }

    private void data(String machine, Current current) {
        out.println("  " + ink.bold(machine) + "  " + current.state());
        current.data().forEach((name, value) -> new Pretty(out).print(name, value, 6));
        current.pending()
                .map(Situation.Pending::arguments)
                .ifPresent(arguments -> arguments.forEach(a -> out.println("      asked about " + Words.shortly(a))));
    }

    private void properties() {
        for (Party party : course.now().parties()) {
            for (Monitor monitor : party.monitors()) {
                String verdict = monitor.violated()
                        ? ink.bad("violated")
                        : monitor.exercised() ? ink.good("held so far") : ink.faint("had no occasion");
                out.println("  " + party.name() + "  " + monitor.property().name() + ": " + verdict + "  "
                        + ink.faint(monitor.property().note().span().toString()));
            }
        }
    }

    private void log() {
        List<Outcome> outcomes = course.soFar();
        for (int i = 0; i < outcomes.size(); i++) {
            out.println(String.format("%4d  ", i + 1)
                    + ink.bold(
                            words.move(outcomes.get(i).before(), outcomes.get(i).move())));
            outcomes.get(i).told().stream()
                    .flatMap(told -> told.step().transitions().stream()
                            .map(id -> course.now().party(told.side()).name() + "  " + id))
                    .forEach(text -> out.println("        " + text));
        }
    }

    private void inject(String command, String rest) {
        if (rest.isEmpty()) {
            out.println(
                    "  inject SIDE MESSAGE [field=value ...], as the other side would send it; attack, as a stranger"
                            + " would");
            out.println("  messages: " + String.join(", ", new TypedMoves(course.now()).messages()));
        } else {
            move(command);
        }
    }

    private void diagram(String rest) throws IOException {
        String path = file(rest.isEmpty() ? rest : rest.substring(0, (rest + " ").indexOf(' ')))
                .toString();
        out.println("  "
                + new Drawing(model)
                        .write(course, path, rest.substring(path.length()).strip()));
    }

    private void restart(Settings next) {
        course = new Course(next.begin(model));
        settings = next;
    }

    private void save(String file) throws IOException {
        List<String> lines = new ArrayList<>(
                List.of("# spectls simulate: " + course.position() + " moves", "seed " + settings.seed()));
        settings.configuration().forEach(assignment -> lines.add("config " + assignment));
        course.soFar().forEach(outcome -> lines.add(outcome.move().text()));
        Files.writeString(file(file), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        out.println("  " + course.position() + " moves in " + file);
    }

    /** All of the file or nothing. */
    private void load(String file) throws IOException {
        List<String> lines = lines(file(file));
        Settings loading = new Settings(settings.seed(), List.of());
        Course loaded = new Course(loading.begin(model));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            try {
                if (line.startsWith("seed ") || line.startsWith("config ")) {
                    String rest = line.substring(line.indexOf(' ') + 1);
                    loading = line.startsWith("seed ") ? loading.withSeed(seed(rest)) : loading.with(rest);
                    loaded = new Course(loading.begin(model));
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    loaded.take(new TypedMoves(loaded.now())
                            .find(line)
                            .orElseThrow(() -> new IllegalArgumentException("not possible here: " + line)));
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(file + ":" + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        settings = loading;
        course = loaded;
        screen.show(course, false);
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + " is no text", e);
        }
    }

    private static Path file(String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("which file?");
        }
        return Path.of(name);
    }

    private static int count(String text) {
        return text.isEmpty() ? 1 : number(text);
    }

    private static long seed(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a number, not " + (text.isEmpty() ? "nothing" : text), e);
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a number, not " + (text.isEmpty() ? "nothing" : text), e);
        }
    }
}
