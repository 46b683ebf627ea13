package org.spectls.puppet.run;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import org.spectls.kernel.wire.Bytes;
import org.spectls.puppet.run.Connection.Arrival;
import org.spectls.puppet.trace.Action;
import org.spectls.puppet.trace.Trace;

/** A peer that says what a test tells it to, in hexadecimal; {@code "end"}: it closes; {@code ""}: it is silent. */
final class FakeConnector implements Connector {
    private final Deque<String> answers;
    private final boolean reachable;
    long now;

    FakeConnector(boolean reachable, String... answers) {
        this.reachable = reachable;
        this.answers = new ArrayDeque<>(List.of(answers));
    }

    @Override
    public Connection connect(Trace trace) {
        return new Connection() {
            @Override
            public void open() throws IOException {
                if (!reachable) {
                    throw new IOException("nobody there");
                }
            }

            @Override
            public void send(byte[] octets) {}

            @Override
            public Arrival receive(long millis) {
                String answer = answers.isEmpty() ? "" : answers.removeFirst();
                if (answer.equals("end")) {
                    return Arrival.END;
                }
                if (answer.isEmpty()) {
                    now += Math.max(1, millis) * 1_000_000;
                }
                return new Arrival(Bytes.wrap(HexFormat.of().parseHex(answer)), false);
            }

            @Override
            public boolean act(Action action) {
                return false;
            }

            @Override
            public boolean isImmediate() {
                return false;
            }

            @Override
            public void close() {}
        };
    }
}
