package org.spectls.suite.export;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.spectls.coverage.measure.Item;
import org.spectls.coverage.report.Witness;
import org.spectls.suite.Cases;

/**
 * What tests of this stack miss, as methods of JUnit tests that play a trace, ready to run. Where no case is known,
 * somebody else writes a test.
 */
public final class TraceWitness implements Witness {
    private final Map<String, Cases> cases = new TreeMap<>();
    private final Witness otherwise;

    /**
     * A witness.
     *
     * @param cases by the role that is tested, as in {@code client}
     */
    public TraceWitness(Map<String, Cases> cases, Witness otherwise) {
        this.cases.putAll(cases);
        this.otherwise = otherwise;
    }

    @Override
    public String render(String endpoint, Item item) {
        @Nullable Cases known = cases.get(endpoint.toLowerCase(Locale.ROOT));
        return known == null
                ? otherwise.render(endpoint, item)
                : known.of(item.id())
                        .map(trace -> JUnitExport.method(trace, JUnitExport.OWN, new HashSet<>()))
                        .orElseGet(() -> otherwise.render(endpoint, item));
    }
}
