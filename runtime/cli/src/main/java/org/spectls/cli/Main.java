package org.spectls.cli;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_FOOTER;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.spectls.cli.coverage.CoverageCommand;
import org.spectls.cli.demo.DemoCommand;
import org.spectls.cli.figures.FiguresCommand;
import org.spectls.cli.mutate.MutateCommand;
import org.spectls.cli.requirements.RequirementsCommand;
import org.spectls.cli.simulate.SimulateCommand;
import org.spectls.cli.spec.BenchCommand;
import org.spectls.cli.spec.CheckCommand;
import org.spectls.cli.spec.DiagramCommand;
import org.spectls.cli.spec.ExplainCommand;
import org.spectls.cli.spec.FmtCommand;
import org.spectls.cli.spec.GenerateCommand;
import org.spectls.cli.spec.ModelCommand;
import org.spectls.cli.spec.ViewHelp;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The spectls command. */
@Command(
        name = "spectls",
        mixinStandardHelpOptions = true,
        version = "spectls 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        description = "TLS written down as a model.",
        subcommands = {
            DemoCommand.class,
            ServerCommand.class,
            ClientCommand.class,
            DiagramCommand.class,
            CheckCommand.class,
            FmtCommand.class,
            ExplainCommand.class,
            GenerateCommand.class,
            ModelCommand.class,
            CoverageCommand.class,
            RequirementsCommand.class,
            SimulateCommand.class,
            InteropCommand.class,
            TestCommand.class,
            SuiteCommand.class,
            BenchCommand.class,
            FiguresCommand.class,
            LearnCommand.class,
            ProveCommand.class,
            MutateCommand.class
        })
public final class Main implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    /**
     * Runs the command and ends the process with its exit code.
     *
     * @param arguments the words after the command's name
     */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command with its subcommands; failures are told in a sentence, not in a stack trace. */
    public static CommandLine commandLine() {
        CommandLine command = new CommandLine(new Main());
        command.setCaseInsensitiveEnumValuesAllowed(true);
        CommandLine diagram = Objects.requireNonNull(command.getSubcommands().get("diagram"));
        diagram.getHelpSectionMap().put(SECTION_KEY_FOOTER, new ViewHelp());
        command.setExecutionExceptionHandler((failure, where, result) -> {
            if (!(failure instanceof IOException)) {
                throw failure;
            }
            where.getErr().println(where.getColorScheme().errorText("spectls: " + sentence(failure)));
            where.getErr().flush();
            return where.getCommandSpec().exitCodeOnExecutionException();
        });
        return command;
    }

    private static String sentence(Exception failure) {
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof NoSuchFileException) {
            return "no such file: " + message;
        }
        if (failure instanceof UnknownHostException) {
            return "no such host: " + message;
        }
        if (failure instanceof SocketTimeoutException) {
            return "the peer was silent for too long";
        }
        return message;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
