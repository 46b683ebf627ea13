package org.spectls.cli.spec;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.spectls.compiler.diagnostic.Explanations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains an error of the compiler. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Explains an error code of the compiler; without a code, lists them.")
public final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "CODE", description = "As in TLS0213.")
    private String code = "";

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (code.isEmpty()) {
            Explanations.codes().forEach(known -> out.println(known + "  " + title(known)));
            out.flush();
            return 0;
        }
        Optional<String> page = Explanations.page(code.toUpperCase(Locale.ROOT));
        if (page.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("spectls: there is no error code " + code + "; 'spectls explain' lists them");
            return 1;
        }
        out.print(page.get());
        out.flush();
        return 0;
    }

    private static String title(String code) {
        return Explanations.page(code)
                .flatMap(page -> page.lines().findFirst())
                .map(line -> line.replaceFirst("^#+ *(TLS\\d{4}:? *)?", ""))
                .orElse("");
    }
}
