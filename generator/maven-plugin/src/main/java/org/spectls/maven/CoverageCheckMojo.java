package org.spectls.maven;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.spectls.coverage.measure.Coverage;
import org.spectls.coverage.measure.Thresholds;
import org.spectls.coverage.measure.Thresholds.Shortfall;
import org.spectls.coverage.report.ConsoleReport;

/**
 * Writes what tests have reached of a specification, and fails the build when that is less than it has to be, or when
 * nothing was recorded at all.
 */
@Mojo(
        name = "coverage-check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class CoverageCheckMojo extends AbstractCoverageMojo {

    /**
     * What has to be covered, in percent of what can be, by metric: states, explicit, refusals, implicit, atoms, mcdc,
     * pairs, timers, properties.
     */
    @Parameter(required = true)
    private Map<String, String> thresholds = Map.of();

    /** How many missing items are printed for each metric. */
    @Parameter(property = "spectls.coverage.missing", defaultValue = "20")
    private int missing = 20;

    /** For Maven, which sets the parameters. */
    public CoverageCheckMojo() {}

    CoverageCheckMojo(Map<String, String> thresholds, int missing) {
        this.thresholds = thresholds;
        this.missing = missing;
    }

    @Override
    void finish(CoverageRequest request, SortedMap<String, Coverage> measured) throws MojoFailureException {
        if (measured.isEmpty()) {
            throw new MojoFailureException("no coverage data in " + request.data()
                    + "; the tests have to run with spectls.coverage=true or TransitionCoverage");
        }
        Thresholds wanted = Thresholds.of(thresholds);
        int failed = 0;
        for (Coverage coverage : measured.values()) {
            List<Shortfall> shortfalls = wanted.check(coverage);
            ConsoleReport.shortfalls(shortfalls, missing).lines().forEach(getLog()::error);
            failed += shortfalls.size();
        }
        if (failed > 0) {
            throw new MojoFailureException(
                    "too little of the specification is covered: " + failed + " threshold(s) are not reached");
        }
    }
}
