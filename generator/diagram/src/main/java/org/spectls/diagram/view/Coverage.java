package org.spectls.diagram.view;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** How often each outcome happened in test runs, by its id; absent when a picture is not about that. */
public record Coverage(Optional<Map<String, Long>> counts) {

    public static final Coverage NONE = new Coverage(Optional.empty());

    /** Whether there is anything to paint. */
    public boolean isPainted() {
        return counts.isPresent();
    }

    public long count(Outcome outcome) {
        return counts.map(all -> all.getOrDefault(outcome.id(), 0L)).orElse(0L);
    }

    public long count(Collection<Outcome> outcomes) {
        return outcomes.stream().mapToLong(this::count).sum();
    }
}
