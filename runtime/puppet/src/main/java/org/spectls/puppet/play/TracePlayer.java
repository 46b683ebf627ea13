package org.spectls.puppet.play;

import org.spectls.puppet.Identities;
import org.spectls.puppet.report.ConsoleReport;
import org.spectls.puppet.run.CaseResult;
import org.spectls.puppet.run.Connector;
import org.spectls.puppet.run.RunSettings;
import org.spectls.puppet.run.TraceRunner;
import org.spectls.puppet.run.Verdict;
import org.spectls.puppet.run.World;
import org.spectls.puppet.trace.Trace;
import org.spectls.puppet.trace.TraceException;
import org.spectls.puppet.trace.TraceReader;

/** Plays traces within tests, whatever these are written with. */
public final class TracePlayer {
    private static final String HOST = "localhost";
    private static final int MILLIS = 1000;

    private final TraceRunner runner;

    /** @param identities what the puppet shows, and what the tested side trusts */
    public TracePlayer(Identities identities, Connector connector) {
        runner = new TraceRunner(identities, HOST, connector, new RunSettings(false, MILLIS, 0, System::nanoTime));
    }

    /** One for engines of this stack, whose alerts have to be the specification's. */
    public static TracePlayer own() {
        return Own.PLAYER;
    }

    /**
     * Plays.
     *
     * @param json as {@code spec/doc/traces.md} describes it
     * @throws AssertionError if a case fails: what was sent, expected and received
     */
    public void play(String json) {
        try {
            for (Trace trace : TraceReader.read("trace", json)) {
                CaseResult result = runner.run(trace);
                if (result.verdict() != Verdict.PASSED) {
                    throw new AssertionError(String.join("\n", ConsoleReport.lines(result, false)));
                }
            }
        } catch (TraceException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    /** Keys take a second to make. */
    private static final class Own {
        static final TracePlayer PLAYER = of(World.create());

        private static TracePlayer of(World world) {
            return new TracePlayer(world.identities(), world.connector());
        }
    }
}
