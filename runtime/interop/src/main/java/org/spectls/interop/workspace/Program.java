package org.spectls.interop.workspace;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A running program, whose output is watched and whose input is written. Safe for several threads. */
public final class Program implements Closeable {
    /** Some programs print for ever when they have nothing to do. */
    private static final int LIMIT = 256 * 1024;

    private final List<String> command;
    private final Process process;
    private final Deadline deadline;
    private final StringBuilder output = new StringBuilder();
    private boolean ended;

    Program(List<String> command, Process process, Deadline deadline) {
        this.command = command;
        this.process = process;
        this.deadline = deadline;
        Thread reader = new Thread(this::read, "output of " + command.get(0));
        reader.setDaemon(true);
        reader.start();
    }

    /** Writes to the program's standard input; a program that has closed it does not mind. */
    public void write(String text) {
        try {
            OutputStream stdin = process.getOutputStream();
            stdin.write(text.getBytes(ISO_8859_1));
            stdin.flush();
        } catch (IOException closed) {
            // What the program has to say about it is in its output.
        }
    }

    /** Ends the program's standard input. */
    public void endInput() {
        try {
            process.getOutputStream().close();
        } catch (IOException closed) {
            // It is closed, then.
        }
    }

    /** What the program has printed on both streams. */
    public synchronized String output() {
        return output.toString();
    }

    /**
     * Waits until the output is as wanted, the program has ended, or there is no time left.
     *
     * @return whether the output is as wanted
     */
    public synchronized boolean await(Predicate<String> wanted) throws InterruptedIOException {
        while (!wanted.test(output.toString())) {
            if (ended || deadline.passed()) {
                return false;
            }
            try {
                wait(deadline.millis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException(command.get(0));
            }
        }
        return true;
    }

    /**
     * Waits for the program's end.
     *
     * @return its exit code; -1 when it did not end in time
     */
    public int awaitEnd() throws InterruptedIOException {
        return awaitEnd(deadline.millis());
    }

    /** The same, but no longer than so many milliseconds. */
    public int awaitEnd(long millis) throws InterruptedIOException {
        try {
            if (!process.waitFor(Math.min(millis, deadline.millis()), TimeUnit.MILLISECONDS)) {
                return -1;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(command.get(0));
        }
        await(text -> false);
        return process.exitValue();
    }

    /** Whether it still runs. */
    public boolean alive() {
        return process.isAlive();
    }

    /** Ends the program and whatever it has started. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** The command line, for people. */
    public String commandLine() {
        return String.join(
                " ",
                command.stream()
                        .map(word -> word.contains(" ") ? "'" + word + "'" : word)
                        .toList());
    }

    private void read() {
        byte[] buffer = new byte[8192];
        try (InputStream in = process.getInputStream()) {
            int count = in.read(buffer);
            while (count >= 0) {
                append(new String(buffer, 0, count, ISO_8859_1));
                count = in.read(buffer);
            }
        } catch (IOException gone) {
            // The program was ended.
        }
        end();
    }

    private synchronized void append(String text) {
        output.append(text, 0, Math.min(text.length(), LIMIT - output.length()));
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }
}
