package org.spectls.kernel.machine;

import java.util.List;
import java.util.stream.Stream;
import org.spectls.kernel.machine.Substitution.Installed;
import org.spectls.kernel.machine.Substitution.Original;

/** The substitutions that are installed, the latest last. They may be closed in any order. */
final class Substitutions {
    private static volatile List<Entry> installed = List.of();

    private Substitutions() {}

    static synchronized Installed install(Substitution substitution) {
        Entry entry = new Entry(substitution);
        installed = Stream.concat(installed.stream(), Stream.of(entry)).toList();
        return entry;
    }

    static <R extends ProtocolEndpoint, C, P, E> R create(
            Class<R> role, Original<R, C, P, E> original, C configuration, P primitives, E environment) {
        List<Entry> now = installed;
        Original<R, C, P, E> make = original;
        for (Entry entry : now) {
            make = around(entry.substitution, role, make);
        }
        return make.create(configuration, primitives, environment);
    }

    private static <R extends ProtocolEndpoint, C, P, E> Original<R, C, P, E> around(
            Substitution substitution, Class<R> role, Original<R, C, P, E> original) {
        return (configuration, primitives, environment) ->
                substitution.endpoint(role, original, configuration, primitives, environment);
    }

    private static synchronized void remove(Entry entry) {
        installed = installed.stream().filter(other -> other != entry).toList();
    }

    /** Told from others of the same substitution by its identity. */
    private static final class Entry implements Installed {
        private final Substitution substitution;

        Entry(Substitution substitution) {
            this.substitution = substitution;
        }

        @Override
        public void close() {
            remove(this);
        }
    }
}
