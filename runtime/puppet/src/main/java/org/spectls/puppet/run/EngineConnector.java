package org.spectls.puppet.run;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.Secret;
import org.spectls.puppet.trace.Action;
import org.spectls.puppet.trace.Action.Call;
import org.spectls.puppet.trace.Action.CloseTransport;
import org.spectls.puppet.trace.Action.Force;
import org.spectls.puppet.trace.Action.Pass;
import org.spectls.puppet.trace.Trace;
import org.spectls.tls.engine.TlsEngine;

/** Ways to engines within this process, where time is virtual and everything can be done. */
public final class EngineConnector implements Connector {
    private static final String HOST = "localhost";
    private static final int EXPORTED = 32;

    private final EngineFactory factory;

    public EngineConnector(EngineFactory factory) {
        this.factory = factory;
    }

    @Override
    public Connection connect(Trace trace) {
        Forced forced = new Forced();
        return new EngineConnection(factory.engines(trace.tested(), trace.profile(), forced), forced);
    }

    private static final class EngineConnection implements Connection {
        private final Supplier<TlsEngine> engines;
        private final Forced forced;
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
        private EngineSide side;
        private boolean told;

        EngineConnection(Supplier<TlsEngine> engines, Forced forced) {
            this.engines = engines;
            this.forced = forced;
            this.side = new EngineSide(engines.get());
        }

        @Override
        public void open() {
            side = new EngineSide(engines.get());
            written.reset();
            told = false;
        }

        @Override
        public void send(byte[] octets) {
            side.feed(octets);
        }

        @Override
        public Arrival receive(long millis) {
            written.writeBytes(side.output());
            Bytes octets = Bytes.wrap(written.toByteArray());
            written.reset();
            boolean closed = side.engine().ended() && octets.isEmpty() && !told;
            told |= closed;
            return new Arrival(octets, closed);
        }

        @Override
        public boolean act(Action action) {
            if (action instanceof Pass pass) {
                side.advance(pass.millis());
                return true;
            }
            if (action instanceof CloseTransport) {
                side.engine().transportClosed(side.now());
                return true;
            }
            if (action instanceof Force force) {
                return forced.force(force.operation(), force.result());
            }
            if (action instanceof Call call) {
                call(call);
            }
            return action instanceof Call;
        }

        @Override
        public boolean isImmediate() {
            return true;
        }

        @Override
        public void close() {
            side.engine().transportClosed(side.now());
        }

        /** Calls that are not possible now are rejected, and that shows in what follows: nothing. */
        private void call(Call call) {
            TlsEngine engine = side.engine();
            switch (call.operation()) {
                case CONNECT -> engine.connect(Optional.of(HOST), HOST, side.now());
                case CLOSE -> engine.close(side.now());
                case WRITE -> side.write(call.content().toArray(), written);
                case RENEGOTIATE -> engine.renegotiate(side.now());
                case SEND_HEARTBEAT -> engine.sendHeartbeat(side.now());
                case EXPORT_KEYING_MATERIAL ->
                    engine.exportKeyingMaterial("EXPORTER-spectls", Optional.empty(), EXPORTED)
                            .ifPresent(Secret::wipe);
            }
        }
    }
}
