package org.spectls.tls.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.spectls.tls.protocol.wire.Session;

/**
 * Sessions by name, for a while: a server's by their session id, a client's by the origin that they belong to. When there
 * are too many, the one that was used least recently goes. Safe for any thread. Secrets that are dropped are wiped; what
 * is handed in or out is copied, since whoever uses a session wipes it. RFC 5246 section F.1.4.
 */
public final class SessionCache {
    private final int capacity;
    private final Duration lifetime;
    private final Supplier<Instant> clock;
    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * An empty cache.
     *
     * @param capacity how many sessions it holds
     * @param lifetime how long, at the most
     * @param clock today's date
     */
    public SessionCache(int capacity, Duration lifetime, Supplier<Instant> clock) {
        this.capacity = capacity;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** Keeps a copy of a session, in place of an earlier one of that name, for {@code life} or the cache's lifetime. */
    public synchronized void put(String name, Session session, Optional<Duration> life) {
        Duration shorter = life.filter(wanted -> wanted.compareTo(lifetime) < 0).orElse(lifetime);
        Entry earlier = entries.put(
                name, new Entry(Sessions.copyOf(session), clock.get().plus(shorter)));
        if (earlier != null) {
            earlier.session.wipe();
        }
        if (entries.size() > capacity) {
            Iterator<Entry> eldest = entries.values().iterator();
            eldest.next().session.wipe();
            eldest.remove();
        }
    }

    /** A copy of the session of that name, if there is one that is not too old. */
    public synchronized Optional<Session> get(String name) {
        Entry entry = entries.get(name);
        if (entry == null) {
            return Optional.empty();
        }
        if (!clock.get().isBefore(entry.expires)) {
            remove(name);
            return Optional.empty();
        }
        return Optional.of(Sessions.copyOf(entry.session));
    }

    /** Forgets the session of that name. */
    public synchronized void remove(String name) {
        Entry entry = entries.remove(name);
        if (entry != null) {
            entry.session.wipe();
        }
    }

    /** How many sessions are kept, those included that are too old. */
    public synchronized int size() {
        return entries.size();
    }

    private record Entry(Session session, Instant expires) {}
}
