package org.spectls.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.spectls.coverage.CoverageReports;
import org.spectls.coverage.measure.Coverage;
import org.spectls.coverage.report.ConsoleReport;

/** What the goals about coverage have in common: they add data up and write reports. */
abstract class AbstractCoverageMojo extends AbstractMojo {

    /** Data files, or folders with such files: those of this module's tests, or of several modules'. */
    @Parameter
    private List<File> dataDirectories = List.of();

    @Parameter(defaultValue = "${project.build.directory}/spectls-coverage", readonly = true)
    private File defaultDataDirectory = new File("target/spectls-coverage");

    /** The specification that was tested; default: the one that its stack brings along. */
    @Parameter(property = "spectls.coverage.specDirectory")
    private @Nullable File specDirectory;

    /** Where the reports go: a folder for each stack. */
    @Parameter(
            property = "spectls.coverage.reportDirectory",
            defaultValue = "${project.build.directory}/spectls-coverage/report",
            required = true)
    private File reportDirectory = new File("target/spectls-coverage/report");

    /** The endpoints that matter; default: all. */
    @Parameter(property = "spectls.coverage.endpoints")
    private List<String> endpoints = List.of();

    /** Does nothing. */
    @Parameter(property = "spectls.coverage.skip", defaultValue = "false")
    private boolean skip;

    /** Where no tests are run, nothing is covered. */
    @Parameter(property = "skipTests", defaultValue = "false")
    private boolean skipTests;

    @Parameter(property = "maven.test.skip", defaultValue = "false")
    private boolean skipTestsAndTheirCompilation;

    @Parameter(defaultValue = "${project.testClasspathElements}", readonly = true, required = true)
    private List<String> testClasspath = List.of();

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip || skipTests || skipTestsAndTheirCompilation) {
            getLog().info("skipped");
            return;
        }
        CoverageRequest request = new CoverageRequest(
                (dataDirectories.isEmpty() ? List.of(defaultDataDirectory) : dataDirectories)
                        .stream().map(File::toPath).toList(),
                Optional.ofNullable(specDirectory).map(File::toPath),
                testClasspath.stream().map(Path::of).toList(),
                endpoints,
                reportDirectory.toPath());
        try {
            SortedMap<String, Coverage> measured = CoverageMeasurement.report(request);
            measured.forEach((stack, coverage) -> {
                getLog().info("Coverage of " + stack);
                ConsoleReport.table(coverage).lines().forEach(getLog()::info);
                getLog().info(CoverageMeasurement.folder(request, stack)
                        .resolve(CoverageReports.PAGE)
                        .toString());
            });
            finish(request, measured);
        } catch (IOException | IllegalArgumentException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    /** What the goal does once the reports are written. */
    abstract void finish(CoverageRequest request, SortedMap<String, Coverage> measured) throws MojoFailureException;
}
