package org.spectls.coverage.data;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What tests have seen of one specification. Immutable.
 *
 * @param stack the package of the Java that was generated from it
 * @param fingerprint the specification's, in hexadecimal: ids of another one would mean something else
 * @param endpoints by their names in the specification
 */
public record CoverageData(String stack, String fingerprint, SortedMap<String, EndpointCounts> endpoints) {

    public CoverageData {
        endpoints = Collections.unmodifiableSortedMap(new TreeMap<>(endpoints));
    }

    /** Nothing seen yet. */
    public static CoverageData empty(String stack, String fingerprint) {
        return new CoverageData(stack, fingerprint, new TreeMap<>());
    }

    /** What was seen of an endpoint; nothing, when it was never made. */
    public EndpointCounts endpoint(String name) {
        return endpoints.getOrDefault(name, EndpointCounts.NONE);
    }

    /**
     * Both together.
     *
     * @throws OtherSpecificationException when they are not of the same specification
     */
    public CoverageData plus(CoverageData other) throws OtherSpecificationException {
        if (!fingerprint.equals(other.fingerprint)) {
            throw new OtherSpecificationException(fingerprint, other.fingerprint);
        }
        return new CoverageData(
                stack, fingerprint, EndpointCounts.sum(endpoints, other.endpoints, EndpointCounts::plus));
    }
}
