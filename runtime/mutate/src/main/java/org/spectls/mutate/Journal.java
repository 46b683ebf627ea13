package org.spectls.mutate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spectls.mutate.Kill.By;
import org.spectls.mutate.operator.Mutant;

/** What is known of mutants already, in a file that survives an interrupted run. Thread-safe. */
public final class Journal {
    private static final String SURVIVED = "survived";
    private static final String SAME = "same";

    private record Outcome(Optional<Kill> kill, boolean same) {}

    private final Path file;
    private final String heading;
    private final Map<String, Outcome> known = new LinkedHashMap<>();

    private Journal(Path file, String heading) {
        this.file = file;
        this.heading = heading;
    }

    /**
     * Goes on with the one that lies there; begins another one if that was about something else.
     *
     * @param subject tells what is being measured, in a line
     */
    public static Journal open(Path file, String subject) throws IOException {
        Journal journal = new Journal(file, subject);
        if (Files.isRegularFile(file)) {
            journal.read();
        }
        if (journal.known.isEmpty()) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, subject + "\n");
        }
        return journal;
    }

    /** What became of a mutant, if that is known. */
    public synchronized Optional<Result> find(Mutant mutant) {
        return Optional.ofNullable(known.get(mutant.id()))
                .map(outcome -> new Result(mutant, outcome.kill(), outcome.same()));
    }

    /** Notes it, at once. */
    public synchronized void note(Result result) {
        known.put(result.mutant().id(), new Outcome(result.kill(), result.same()));
        String line = result.kill()
                .map(kill -> kill.by().name() + "\t" + kill.how().replaceAll("\\s+", " "))
                .orElse(result.same() ? SAME : SURVIVED);
        try {
            Files.writeString(file, result.mutant().id() + "\t" + line + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** There is nothing left to go on with. */
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    private void read() throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.get(0).equals(heading)) {
            return;
        }
        for (String line : lines.subList(1, lines.size())) {
            List<String> words = List.of(line.split("\t", -1));
            // The last line of an interrupted run may be half a line.
            if (words.size() == 3) {
                Kill kill = new Kill(By.valueOf(words.get(1)), words.get(2));
                known.put(words.get(0), new Outcome(Optional.of(kill), false));
            } else if (words.size() == 2 && Set.of(SURVIVED, SAME).contains(words.get(1))) {
                known.put(
                        words.get(0), new Outcome(Optional.empty(), words.get(1).equals(SAME)));
            }
        }
    }
}
