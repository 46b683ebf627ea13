package org.spectls.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs this stack and the JDK's in turn, a JVM each, and prints the ratio pair by pair: what a noisy machine does to
 * one it does to the other. Arguments: rounds (default 3), seconds per measurement (default 4).
 */
public final class Ratios {
    private record Case(String benchmark, Flavour flavour) {}

    private static final List<Case> CASES = List.of(
            new Case("handshake", Flavour.X25519_ECDSA),
            new Case("handshake", Flavour.P256_ECDSA),
            new Case("handshake", Flavour.P256_RSA),
            new Case("record16k", Flavour.X25519_ECDSA),
            new Case("record64", Flavour.X25519_ECDSA));

    private Ratios() {}

    public static void main(String[] arguments) throws RunnerException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 4;
        System.out.printf(
                "JDK %s, %d rounds of %d s, operations a second%n",
                System.getProperty("java.version"), rounds, seconds);
        System.out.printf("%-10s %-13s %12s %12s   %s%n", "", "", "SpecTLS", "SunJSSE", "ratio min/median/max");
        for (Case c : CASES) {
            List<Double> ratios = new ArrayList<>();
            double ours = 0;
            double theirs = 0;
            for (int round = 0; round < rounds; round++) {
                ours = run(c, "SpecTLS", seconds);
                theirs = run(c, "SunJSSE", seconds);
                ratios.add(ours / theirs);
            }
            ratios.sort(null);
            System.out.printf(
                    Locale.ROOT,
                    "%-10s %-13s %,12.0f %,12.0f   %.2f / %.2f / %.2f%n",
                    c.benchmark(),
                    c.flavour(),
                    ours,
                    theirs,
                    ratios.get(0),
                    ratios.get(ratios.size() / 2),
                    ratios.get(ratios.size() - 1));
        }
    }

    private static double run(Case c, String stack, int seconds) throws RunnerException {
        RunResult result = new Runner(new OptionsBuilder()
                        .include(StackBenchmark.class.getName() + "\\." + c.benchmark() + "$")
                        .param("stack", stack)
                        .param("flavour", c.flavour().name())
                        .warmupIterations(2)
                        .warmupTime(TimeValue.seconds(seconds))
                        .measurementIterations(1)
                        .measurementTime(TimeValue.seconds(seconds))
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .runSingle();
        return result.getPrimaryResult().getScore();
    }
}
