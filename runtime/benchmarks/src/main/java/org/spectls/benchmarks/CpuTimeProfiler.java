package org.spectls.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Counts operations per second of the process's CPU time, garbage collection included. On a machine that others use
 * as well, only that can be compared from run to run.
 */
public final class CpuTimeProfiler implements InternalProfiler {
    /** What its result is called. */
    public static final String RESULT = "operations per CPU-second";

    private final OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private long before;

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = process.getProcessCpuTime();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double seconds = (process.getProcessCpuTime() - before) / (double) TimeUnit.SECONDS.toNanos(1);
        double score = result.getMetadata().getAllOps() / seconds;
        return List.of(new ScalarResult(RESULT, score, "ops/s", AggregationPolicy.MAX));
    }

    @Override
    public String getDescription() {
        return "operations per second of the process's CPU time";
    }
}
