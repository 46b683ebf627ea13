package org.spectls.tls.engine;

import java.util.Optional;
import java.util.function.Consumer;
import org.spectls.tls.protocol.ports.Configuration;

/** A client and a server that meet again. */
final class ResumingPair {
    /** How sessions are found again. */
    enum By {
        ID,
        TICKET
    }

    final Side client = Side.client().keepingSessions(10);
    final Side server;

    ResumingPair(By by) {
        this(by == By.ID ? Side.server().keepingSessions(10) : Side.server().sealingTickets());
        both(c -> c.sessionTickets(by == By.TICKET));
    }

    ResumingPair(Side server) {
        this.server = server;
        client.with(c -> c.sessionTickets(server.tickets.isPresent()));
    }

    void both(Consumer<Configuration.Builder> change) {
        client.with(change);
        server.with(change);
    }

    Loop open() {
        return client.to(server);
    }

    Loop first() {
        return connect(open(), "localhost", "localhost:443");
    }

    Loop again() {
        return first();
    }

    static Loop connect(Loop loop, String name, String origin) {
        loop.client.connect(Optional.of(name), origin, 0);
        loop.exchange();
        return loop;
    }

    /** Notes whether a hello has an extension. */
    static Meddler watch(boolean[] said, int index, int extension) {
        return Meddler.editingHello(hello -> {
            said[index] |= hello.has(extension);
            return hello;
        });
    }
}
