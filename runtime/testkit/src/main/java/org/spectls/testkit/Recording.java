package org.spectls.testkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.spectls.kernel.machine.ProtocolEndpoint;
import org.spectls.kernel.machine.Substitution;
import org.spectls.kernel.machine.Substitution.Installed;
import org.spectls.testkit.interpreted.Lockstep;
import org.spectls.testkit.interpreted.Spectator;

/**
 * All recorders that are at work in this process, behind one substitution: several may see the same endpoint, but the
 * interpreter runs beside it once.
 */
final class Recording {
    private static final Recording PROCESS = new Recording();

    private final List<Entry> entries = new CopyOnWriteArrayList<>();
    private @Nullable Installed installed;

    private Recording() {}

    /**
     * The recorder sees each endpoint that is made from now on, until the result is closed.
     *
     * @param decisions also what only an interpreter of the specification sees: decisions and properties
     */
    static Installed begin(TransitionRecorder recorder, boolean decisions) {
        return PROCESS.add(new Entry(recorder, decisions));
    }

    /** Tells the recorders that are at work then what an interpreter decides that somebody runs anyway. */
    static Spectator spectator(Class<?> role) {
        return new DecisionSpectator(
                role,
                () -> PROCESS.entries.stream().map(entry -> entry.recorder).toList());
    }

    private synchronized Installed add(Entry entry) {
        if (installed == null) {
            installed = Substitution.install(new Recorders());
        }
        entries.add(entry);
        return () -> remove(entry);
    }

    private synchronized void remove(Entry entry) {
        entries.removeIf(other -> other == entry);
        if (entries.isEmpty() && installed != null) {
            installed.close();
            installed = null;
        }
    }

    /** A recorder at work; told from others by its identity. */
    private static final class Entry {
        private final TransitionRecorder recorder;
        private final boolean decisions;

        Entry(TransitionRecorder recorder, boolean decisions) {
            this.recorder = recorder;
            this.decisions = decisions;
        }
    }

    private final class Recorders implements Substitution {
        @Override
        public <R extends ProtocolEndpoint, C, P, E> R endpoint(
                Class<R> role, Original<R, C, P, E> original, C configuration, P primitives, E environment) {
            List<Entry> now = List.copyOf(entries);
            List<TransitionRecorder> deciders = now.stream()
                    .filter(entry -> entry.decisions)
                    .map(entry -> entry.recorder)
                    .toList();
            R endpoint = deciders.isEmpty()
                    ? original.create(configuration, primitives, environment)
                    : new Lockstep(new DecisionSpectator(role, () -> deciders))
                            .endpoint(role, original, configuration, primitives, environment);
            now.forEach(entry -> entry.recorder.observe(role, endpoint));
            return endpoint;
        }
    }
}
