package org.spectls.puppet;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.protocol.wire.Session;

/** The sessions that a puppet takes along from one connection to the next. RFC 5246 section F.1.4. */
final class Memory {
    private final Map<Bytes, Session> byId = new HashMap<>();
    private final Map<Bytes, Session> byTicket = new HashMap<>();
    private @Nullable Session lastWithId;
    private @Nullable Session lastWithTicket;

    void keep(Session session) {
        if (!session.ticket().isEmpty()) {
            byTicket.put(session.ticket(), session);
            lastWithTicket = session;
        } else if (!session.id().isEmpty()) {
            byId.put(session.id(), session);
            lastWithId = session;
        }
    }

    Optional<Session> lastWithId() {
        return Optional.ofNullable(lastWithId);
    }

    Optional<Session> lastWithTicket() {
        return Optional.ofNullable(lastWithTicket);
    }

    /** What a client offers, by its ticket if it shows one. */
    Optional<Session> find(Bytes id, Bytes ticket) {
        return Optional.ofNullable(ticket.isEmpty() ? byId.get(id) : byTicket.get(ticket));
    }
}
