package org.spectls.coverage.measure;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.spectls.coverage.data.EndpointCounts;

/**
 * What tests have reached of an endpoint.
 *
 * @param machines in the endpoint's order
 * @param items everything that counts, in the specification's order
 */
public record EndpointCoverage(String endpoint, EndpointCounts counts, List<String> machines, List<Item> items) {
    public EndpointCoverage {
        machines = List.copyOf(machines);
        items = List.copyOf(items);
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

    public Stream<Item> items(Metric metric) {
        return items.stream().filter(item -> item.metric() == metric);
    }
}
