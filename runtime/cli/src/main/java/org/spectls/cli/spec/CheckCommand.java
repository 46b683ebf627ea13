package org.spectls.cli.spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.spectls.compiler.Compilation;
import org.spectls.compiler.check.CheckSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks a specification. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks a specification: types, guards, reachability, secrets, citations, form.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:no errors", "1:errors, which are printed"})
public final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SpecOption option = new SpecOption();

    @Override
    public Integer call() throws IOException {
        Compilation compilation = option.compile(option.read());
        if (compilation.model().isEmpty()) {
            return 1;
        }
        PrintWriter out = spec.commandLine().getOut();
        print(compilation, out);
        out.flush();
        return 0;
    }

    /** What the specification holds, and what was checked of it. */
    public static void print(Compilation compilation, PrintWriter out) {
        compilation.model().map(Inventory::of).ifPresent(inventory -> {
            out.println("  " + inventory.machines() + " machines, " + inventory.states() + " states, "
                    + inventory.explicit() + " transitions, " + inventory.refusals() + " refusals, "
                    + inventory.implicit() + " pairs of state and event under a rule for others");
            out.println("  " + inventory.messages() + " messages; " + inventory.tables());
        });
        for (CheckSummary.Line line : compilation.checks().lines()) {
            out.println("  \u2713 " + line.name() + " (" + line.count() + ")");
        }
    }
}
