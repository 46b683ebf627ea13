package org.spectls.coverage.measure;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Model;
import org.spectls.coverage.data.CoverageData;
import org.spectls.coverage.data.EndpointCounts;

/**
 * What tests have reached of a specification.
 *
 * @param endpoints in the specification's order, whether or not tests made one
 */
public record Coverage(Model model, CoverageData data, List<EndpointCoverage> endpoints) {
    public Coverage {
        endpoints = List.copyOf(endpoints);
    }

    /**
     * Holds counts against the specification that they are of.
     *
     * @param feasibility what can happen in an endpoint, by its name
     */
    public static Coverage of(Model model, CoverageData data, Function<String, Feasibility> feasibility) {
        return new Coverage(
                model,
                data,
                model.endpoints().stream()
                        .map(endpoint -> measure(model, data, endpoint, feasibility.apply(endpoint.name())))
                        .toList());
    }

    /** With what an analysis of the specification says of what is feasible. */
    public static Coverage of(Model model, CoverageData data) {
        return of(model, data, endpoint -> new AnalysedFeasibility(model, endpoint));
    }

    /** The metrics that were recorded for some endpoint. */
    public Set<Metric> recorded() {
        Set<Metric> metrics = EnumSet.noneOf(Metric.class);
        endpoints.forEach(endpoint -> metrics.addAll(endpoint.recorded()));
        return metrics;
    }

    /** Of all endpoints together. */
    public Ratio ratio(Metric metric) {
        return Ratio.of(
                endpoints.stream().flatMap(endpoint -> endpoint.items(metric)).toList());
    }

    /**
     * Only some of the endpoints.
     *
     * @throws IllegalArgumentException when one does not exist
     */
    public Coverage only(Set<String> names) {
        for (String name : names) {
            if (endpoints.stream().noneMatch(endpoint -> endpoint.endpoint().equals(name))) {
                throw new IllegalArgumentException("there is no endpoint " + name);
            }
        }
        return new Coverage(
                model,
                data,
                endpoints.stream()
                        .filter(endpoint -> names.contains(endpoint.endpoint()))
                        .toList());
    }

    private static EndpointCoverage measure(
            Model model, CoverageData data, EndpointDef endpoint, Feasibility feasibility) {
        EndpointCounts counts = data.endpoint(endpoint.name());
        return new EndpointCoverage(
                endpoint.name(),
                counts,
                endpoint.machines(),
                metric -> Inventory.of(metric, model, endpoint, counts, feasibility));
    }
}
