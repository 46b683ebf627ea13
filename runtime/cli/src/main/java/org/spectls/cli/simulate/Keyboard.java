package org.spectls.cli.simulate;

import java.io.IOException;
import java.util.Optional;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** What a person types: a line that can be edited, the lines before it, and what it may become, as far as the terminal can. */
final class Keyboard implements AutoCloseable {
    private static final String PROMPT = "> ";

    private final Terminal terminal;
    private final LineReader reader;

    /** @param terminal is closed with this */
    Keyboard(Terminal terminal, Completer completer) {
        this.terminal = terminal;
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .completer(completer)
                // An exclamation mark means nothing but itself.
                .option(Option.DISABLE_EVENT_EXPANSION, true)
                .build();
    }

    /** The process's own terminal; one that can do nothing will do. */
    static Keyboard system(Completer completer) throws IOException {
        return new Keyboard(TerminalBuilder.builder().system(true).dumb(true).build(), completer);
    }

    /** The next line; empty when there is none, or nobody wants to type one any more. */
    Optional<String> line() {
        try {
            return Optional.of(reader.readLine(PROMPT));
        } catch (EndOfFileException | UserInterruptException over) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        terminal.close();
    }
}
