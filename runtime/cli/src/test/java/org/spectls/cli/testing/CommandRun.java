package org.spectls.cli.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.spectls.cli.Main;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/**
 * The command, run in this process and without colours.
 *
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
public record CommandRun(int exitCode, String out, String err) {

    /** Runs it to its end. */
    public static CommandRun of(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        int exitCode = Main.commandLine()
                .setColorScheme(Help.defaultColorScheme(Ansi.OFF))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }
}
