package org.spectls.cli;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** Whether to use colour. */
final class Terminal {
    private Terminal() {}

    static Ansi ansi(CommandSpec spec) {
        return spec.commandLine().getColorScheme().ansi();
    }
}
