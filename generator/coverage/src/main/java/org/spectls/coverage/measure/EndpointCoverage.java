package org.spectls.coverage.measure;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.spectls.coverage.data.EndpointCounts;

/** What tests have reached of an endpoint. Metrics are measured when they are asked for: some take their time. */
public final class EndpointCoverage {
    private final String endpoint;
    private final EndpointCounts counts;
    private final List<String> machines;
    private final Function<Metric, List<Item>> inventory;
    private final Map<Metric, List<Item>> measured = new EnumMap<>(Metric.class);

    EndpointCoverage(
            String endpoint, EndpointCounts counts, List<String> machines, Function<Metric, List<Item>> inventory) {
        this.endpoint = endpoint;
        this.counts = counts;
        this.machines = List.copyOf(machines);
        this.inventory = inventory;
    }

    /** Its name in the specification. */
    public String endpoint() {
        return endpoint;
    }

    public EndpointCounts counts() {
        return counts;
    }

    /** The names of its machines, in its order. */
    public List<String> machines() {
        return machines;
    }

    public Ratio ratio(Metric metric) {
        return Ratio.of(items(metric).toList());
    }

    /** Of one of its machines. */
    public Ratio ratio(String machine, Metric metric) {
        return Ratio.of(
                items(metric).filter(item -> item.machine().equals(machine)).toList());
    }

    /** The metrics that somebody recorded: those of decisions and properties need more than the stack itself tells. */
    public Set<Metric> recorded() {
        Set<Metric> metrics = EnumSet.allOf(Metric.class);
        if (counts.decisions().isEmpty()) {
            metrics.removeAll(Set.of(Metric.ATOMS, Metric.MCDC));
        }
        if (counts.properties().isEmpty()) {
            metrics.remove(Metric.PROPERTIES);
        }
        return metrics;
    }

    /** Everything that counts for a metric, in the specification's order. */
    public Stream<Item> items(Metric metric) {
        synchronized (measured) {
            return measured.computeIfAbsent(metric, inventory).stream();
        }
    }
}
