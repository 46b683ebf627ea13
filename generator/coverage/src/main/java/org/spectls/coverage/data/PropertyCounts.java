package org.spectls.coverage.data;

/**
 * What became of a property in the runs of an endpoint.
 *
 * @param exercised in how many runs something happened that it speaks of
 * @param violated in how many it did not hold
 */
public record PropertyCounts(long exercised, long violated) {
    public PropertyCounts {
        if (exercised < 0 || violated < 0) {
            throw new IllegalArgumentException("a count is negative");
        }
    }

    PropertyCounts plus(PropertyCounts other) {
        return new PropertyCounts(exercised + other.exercised, violated + other.violated);
    }
}
