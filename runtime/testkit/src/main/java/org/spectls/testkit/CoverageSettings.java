package org.spectls.testkit;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a run of tests does with what it has recorded, from JUnit's configuration parameters: system properties, or lines
 * of {@code junit-platform.properties}.
 *
 * @param directory where each process writes its data file: {@code spectls.coverage.directory}
 * @param report whether to write a report too, of all data that lie there: {@code spectls.coverage.report}
 * @param decisions whether the interpreter runs beside each endpoint, for decisions and properties: {@code
 *     spectls.coverage.decisions}
 */
record CoverageSettings(Path directory, boolean report, boolean decisions) {
    /** Records a whole run, without an annotation in any test. */
    static final String ENABLED = "spectls.coverage";

    private static final String DIRECTORY = "spectls.coverage.directory";
    private static final String REPORT = "spectls.coverage.report";
    private static final String DECISIONS = "spectls.coverage.decisions";
    private static final String DEFAULT_DIRECTORY = "target/spectls-coverage";

    static CoverageSettings of(Function<String, Optional<String>> parameters) {
        return new CoverageSettings(
                Path.of(parameters.apply(DIRECTORY).orElse(DEFAULT_DIRECTORY)),
                parameters.apply(REPORT).map(Boolean::parseBoolean).orElse(true),
                parameters.apply(DECISIONS).map(Boolean::parseBoolean).orElse(false));
    }
}
