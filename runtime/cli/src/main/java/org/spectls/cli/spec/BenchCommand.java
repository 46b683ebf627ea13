package org.spectls.cli.spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.spectls.compiler.FrontEnd;
import org.spectls.compiler.check.Checker;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.emit.java.JavaEmitter;
import org.spectls.compiler.emit.java.common.JavaOptions;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.SourceSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the compiler. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures how long parsing, checking and emitting a specification takes, cold and warm.")
public final class BenchCommand implements Callable<Integer> {
    private static final List<String> PASSES = List.of("parse and resolve", "check", "emit Java", "all");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SpecOption option = new SpecOption();

    @Option(names = "--rounds", defaultValue = "20", description = "How often (default: ${DEFAULT-VALUE}).")
    private int rounds = 20;

    @Override
    public Integer call() throws IOException {
        if (rounds < 1) {
            throw new ParameterException(spec.commandLine(), "at least one round has to be measured");
        }
        SourceSet sources = option.read();
        List<long[]> measured = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            measured.add(measure(sources));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%-18s %10s %10s   milliseconds, %d rounds%n", "", "first", "median", rounds);
        for (int pass = 0; pass < PASSES.size(); pass++) {
            int index = pass;
            long[] sorted =
                    measured.stream().mapToLong(round -> round[index]).sorted().toArray();
            out.printf(
                    Locale.ROOT,
                    "%-18s %10.1f %10.1f%n",
                    PASSES.get(pass),
                    measured.get(0)[pass] / 1e6,
                    sorted[sorted.length / 2] / 1e6);
        }
        out.flush();
        return 0;
    }

    private long[] measure(SourceSet sources) throws IOException {
        long start = System.nanoTime();
        Diagnostics diagnostics = new Diagnostics();
        Optional<Model> compiled = FrontEnd.compile(sources, diagnostics);
        if (compiled.isEmpty()) {
            option.compile(sources); // prints the errors
            throw new BrokenSpecification();
        }
        Model model = compiled.get();
        long parsed = System.nanoTime();
        Checker.check(model, diagnostics);
        long checked = System.nanoTime();
        JavaEmitter.emit(model, new JavaOptions("org.spectls.bench", Map.of()));
        long emitted = System.nanoTime();
        return new long[] {parsed - start, checked - parsed, emitted - checked, emitted - start};
    }
}
