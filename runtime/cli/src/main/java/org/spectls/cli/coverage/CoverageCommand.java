package org.spectls.cli.coverage;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What tests have reached of a specification. */
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Says which states, transitions and refusals of a specification tests have reached, from the data"
                + " that the test kit writes.",
        subcommands = {ReportCommand.class, CheckCommand.class, MergeCommand.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  spectls coverage report                    what lies in target/spectls-coverage",
            "  spectls coverage report a/target b/target  of two modules together",
            "  spectls coverage check --threshold explicit=100,refusals=90",
            "  spectls coverage merge a/target b/target --out all.coverage.json"
        })
public final class CoverageCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
