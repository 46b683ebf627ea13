package org.spectls.learn.peer;

import java.io.IOException;
import java.util.List;
import org.spectls.kernel.wire.Bytes;
import org.spectls.puppet.run.Connection;
import org.spectls.puppet.run.Connection.Arrival;
import org.spectls.puppet.run.Connector;
import org.spectls.puppet.trace.Action;
import org.spectls.puppet.trace.Action.Call;
import org.spectls.puppet.trace.Action.Operation;
import org.spectls.puppet.trace.Trace;

/** Ways to stacks within this process that do no I/O. */
final class SideConnector implements Connector {
    private final Maker maker;

    SideConnector(Maker maker) {
        this.maker = maker;
    }

    static Running running(Maker maker) {
        return new Running(List.of(new SideConnector(maker)), () -> {});
    }

    /** Makes the tested side of the next connection. */
    @FunctionalInterface
    interface Maker {
        Side make() throws IOException;
    }

    @Override
    public Connection connect(Trace trace) throws IOException {
        return new SideConnection(maker.make());
    }

    private final class SideConnection implements Connection {
        private Side side;
        private boolean told;

        SideConnection(Side side) {
            this.side = side;
        }

        @Override
        public void open() throws IOException {
            side = maker.make();
            told = false;
        }

        @Override
        public void send(byte[] octets) {
            side.feed(octets);
        }

        @Override
        public Arrival receive(long millis) {
            byte[] output = side.output();
            boolean closed = output.length == 0 && side.ended() && !told;
            told |= closed;
            return new Arrival(Bytes.copyOf(output), closed);
        }

        @Override
        public boolean act(Action action) {
            boolean begins = action instanceof Call call && call.operation() == Operation.CONNECT;
            if (begins) {
                side.begin();
            }
            return begins;
        }

        @Override
        public boolean isImmediate() {
            return true;
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    }
}
