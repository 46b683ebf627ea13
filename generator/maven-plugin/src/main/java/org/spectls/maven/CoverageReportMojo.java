package org.spectls.maven;

import java.util.SortedMap;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.spectls.coverage.measure.Coverage;

/** Writes what tests have reached of a specification: a page, and JSON. */
@Mojo(
        name = "coverage-report",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class CoverageReportMojo extends AbstractCoverageMojo {
    @Override
    void finish(CoverageRequest request, SortedMap<String, Coverage> measured) {
        if (measured.isEmpty()) {
            getLog().info("no coverage data in " + request.data());
        }
    }
}
