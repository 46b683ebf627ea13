package org.spectls.coverage.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spectls.coverage.measure.Item.Status;

/** How much tests have to reach, by metric, in percent of what is feasible, of all endpoints together. Immutable. */
public final class Thresholds {
    /** Nothing is asked for. */
    public static final Thresholds NONE = new Thresholds(Map.of());

    private final EnumMap<Metric, Double> minimums = new EnumMap<>(Metric.class);

    private Thresholds(Map<Metric, Double> minimums) {
        this.minimums.putAll(minimums);
    }

    /**
     * From words, as in {@code explicit=100, refusals=92.5}; nothing when there are none.
     *
     * @throws IllegalArgumentException when that is not how it is written, and says how it is
     */
    public static Thresholds parse(String text) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String part : Arrays.asList(text.split(",", -1))) {
            if (!part.isBlank()) {
                int equals = part.indexOf('=');
                if (equals < 0) {
                    throw new IllegalArgumentException("\"" + part.strip() + "\" is no threshold: metric=percent");
                }
                words.put(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        return of(words);
    }

    /**
     * From keys of metrics and percentages.
     *
     * @throws IllegalArgumentException when there is no such metric, or the number is not one between 0 and 100
     */
    public static Thresholds of(Map<String, String> words) {
        Map<Metric, Double> minimums = new EnumMap<>(Metric.class);
        words.forEach((key, value) -> minimums.put(metric(key), percent(value)));
        return new Thresholds(minimums);
    }

    /** The same, and another one. */
    public Thresholds with(Metric metric, double percent) {
        Map<Metric, Double> more = new EnumMap<>(Metric.class);
        more.putAll(minimums);
        more.put(metric, percent(Double.toString(percent)));
        return new Thresholds(more);
    }

    public boolean isEmpty() {
        return minimums.isEmpty();
    }

    /** What falls short, in the order of the metrics. */
    public List<Shortfall> check(Coverage coverage) {
        List<Shortfall> shortfalls = new ArrayList<>();
        minimums.forEach((metric, minimum) -> {
            boolean recorded = coverage.recorded().contains(metric);
            Ratio ratio = coverage.ratio(metric);
            if (ratio.percent() < minimum) {
                shortfalls.add(new Shortfall(metric, ratio, minimum, recorded, missing(coverage, metric)));
            }
        });
        return shortfalls;
    }

    private static List<Missing> missing(Coverage coverage, Metric metric) {
        List<Missing> missing = new ArrayList<>();
        for (EndpointCoverage endpoint : coverage.endpoints()) {
            endpoint.items(metric)
                    .filter(item -> item.status() == Status.MISSING)
                    .forEach(item -> missing.add(new Missing(endpoint.endpoint(), item)));
        }
        return missing;
    }

    /** Something that no test has reached. */
    public record Missing(String endpoint, Item item) {}

    /**
     * Tests reach less than they have to.
     *
     * @param recorded nobody looked, when false
     * @param missing all that is not covered
     */
    public record Shortfall(Metric metric, Ratio ratio, double minimum, boolean recorded, List<Missing> missing) {
        /** In a sentence. */
        public String sentence() {
            String wanted = String.format(Locale.ROOT, "%s has to be %s %%", metric.label(), number(minimum));
            return recorded ? wanted + ", and is " + ratio : wanted + ", and was not recorded";
        }
    }

    private static Metric metric(String key) {
        return Metric.of(key)
                .orElseThrow(() -> new IllegalArgumentException("there is no metric \"" + key.strip() + "\": one of "
                        + Arrays.stream(Metric.values()).map(Metric::key).collect(Collectors.joining(", "))));
    }

    private static double percent(String value) {
        String digits = value.strip();
        Optional<Double> percent = Optional.empty();
        try {
            percent = Optional.of(Double.valueOf(digits));
        } catch (NumberFormatException e) {
            // Falls through to the one message for all that is no percentage.
        }
        return percent.filter(p -> p >= 0 && p <= 100)
                .orElseThrow(() -> new IllegalArgumentException("\"" + digits + "\" is no percentage from 0 to 100"));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
