package org.spectls.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.spectls.crypto.candidates.Candidate;

/**
 * Measures the candidates for each primitive. {@link #main} measures them all, or those whose name contains its
 * argument, and prints the table that the choice of sources rests on.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 1, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class CryptoBenchmark {
    private static final long WARM_UP_NANOS = TimeUnit.MILLISECONDS.toNanos(1200);

    /** What a Candidate is called. */
    @Param("X25519, agree / SPECTLS")
    public String candidate = "";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private Candidate.Operation operation = () -> "";

    /** Warms up by CPU time: on a busy machine, little of the clock's time is ours. */
    @Setup
    public void prepare(Blackhole blackhole) throws Exception {
        operation = Candidate.named(candidate).preparation().prepare();
        long warm = threads.getCurrentThreadCpuTime() + WARM_UP_NANOS;
        while (threads.getCurrentThreadCpuTime() < warm) {
            for (int i = 0; i < 20; i++) {
                blackhole.consume(operation.run());
            }
        }
    }

    @Benchmark
    public Object run() throws Exception {
        return operation.run();
    }

    public static void main(String[] arguments) throws RunnerException {
        String wanted = arguments.length == 0 ? "" : arguments[0];
        String[] candidates = Candidate.all().stream()
                .map(Candidate::id)
                .filter(id -> id.contains(wanted))
                .toArray(String[]::new);
        var options = new OptionsBuilder()
                .include(CryptoBenchmark.class.getName())
                .param("candidate", candidates)
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTimeProfiler.class)
                .build();
        Map<String, String> cells = new TreeMap<>();
        for (RunResult result : new Runner(options).run()) {
            double speed = secondary(result, CpuTimeProfiler.RESULT);
            double bytes = secondary(result, "gc.alloc.rate.norm");
            cells.put(result.getParams().getParam("candidate"), String.format("%,.0f (%,.0f B)", speed, bytes));
        }
        System.out.println(table(cells));
    }

    private static double secondary(RunResult result, String name) {
        return Objects.requireNonNull(result.getSecondaryResults().get(name), name)
                .getScore();
    }

    private static String table(Map<String, String> cells) {
        StringBuilder table = new StringBuilder("JDK " + Runtime.version().feature())
                .append(", operations per CPU-second, the best of three, and bytes allocated by each\n\n")
                .append("| primitive | JDK | Bouncy Castle | SpecTLS |\n|---|---|---|---|\n");
        Candidate.all().stream().map(Candidate::primitive).distinct().forEach(primitive -> {
            StringBuilder row = new StringBuilder();
            boolean measured = false;
            for (Candidate.Source source : Candidate.Source.values()) {
                String cell = cells.getOrDefault(primitive + " / " + source, "");
                measured |= !cell.isEmpty();
                row.append(cell.isEmpty() ? "| – " : "| " + cell + " ");
            }
            if (measured) {
                table.append("| ").append(primitive).append(' ').append(row).append("|\n");
            }
        });
        return table.toString();
    }
}
