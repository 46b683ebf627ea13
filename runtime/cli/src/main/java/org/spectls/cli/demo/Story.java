package org.spectls.cli.demo;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import picocli.CommandLine.Help.Ansi;

/** Tells the demonstration, step by step, with the time that each took. */
final class Story {
    private final PrintWriter out;
    private final Ansi ansi;
    private final LongSupplier nanoClock;
    private int step;

    Story(PrintWriter out, Ansi ansi, LongSupplier nanoClock) {
        this.out = out;
        this.ansi = ansi;
        this.nanoClock = nanoClock;
    }

    PrintWriter out() {
        return out;
    }

    Ansi ansi() {
        return ansi;
    }

    /** Begins a step; the work follows. */
    void step(String title) {
        step++;
        say("");
        say("@|bold " + step + ". " + title + "|@");
    }

    void say(String line) {
        out.println(ansi.string(line));
        out.flush();
    }

    /** Something that went well. */
    void good(String line) {
        say("  @|green \u2713|@ " + line);
    }

    /** A measured piece of work. */
    <T> Timed<T> time(Work<T> work) throws Exception {
        long start = nanoClock.getAsLong();
        T result = work.run();
        return new Timed<>(result, String.format(Locale.ROOT, "%.2f s", (nanoClock.getAsLong() - start) / 1e9));
    }

    /** What work came to, and how long it took. */
    record Timed<T>(T result, String duration) {}

    /** Work that may fail. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws Exception;
    }
}
