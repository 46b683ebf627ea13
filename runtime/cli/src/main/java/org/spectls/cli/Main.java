package org.spectls.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The spectls command. */
@Command(
        name = "spectls",
        mixinStandardHelpOptions = true,
        version = "spectls 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        description = "TLS written down as a model.")
public final class Main implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    /**
     * Runs the command and ends the process with its exit code.
     *
     * @param arguments the words after the command's name
     */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }
}
