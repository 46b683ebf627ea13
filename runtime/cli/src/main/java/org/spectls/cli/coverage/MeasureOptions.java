package org.spectls.cli.coverage;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.spectls.cli.spec.SpecOption;
import org.spectls.coverage.CoverageReports;
import org.spectls.coverage.measure.Coverage;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which data are held against which specification. */
final class MeasureOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec mixee = CommandSpec.create();

    @Mixin
    private DataParameters data = new DataParameters();

    @Mixin
    private SpecOption specification = new SpecOption();

    @Option(
            names = "--endpoint",
            split = ",",
            paramLabel = "NAME",
            description = "The endpoints that matter; default: all.")
    private List<String> endpoints = List.of();

    Coverage measure() throws IOException {
        Coverage whole = CoverageReports.measure(specification.read(), data.read());
        try {
            return endpoints.isEmpty() ? whole : whole.only(Set.copyOf(endpoints));
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(mixee.commandLine(), String.valueOf(unknown.getMessage()), unknown);
        }
    }
}
