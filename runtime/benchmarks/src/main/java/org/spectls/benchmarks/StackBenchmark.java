package org.spectls.benchmarks;

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

/** Full handshakes and records, this stack and the JDK's, both sides' work in one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class StackBenchmark {
    /** Whose endpoints. */
    @Param({"SpecTLS", "SunJSSE"})
    public String stack = "SpecTLS";

    /** Which handshake. */
    @Param({"X25519_ECDSA", "P256_ECDSA", "P256_RSA"})
    public Flavour flavour = Flavour.X25519_ECDSA;

    private final byte[] large = new byte[1 << 14];
    private final byte[] small = new byte[64];
    private Pair pair = new NoPair();

    /** Makes the certificates and, for the records, one connection. */
    @Setup
    public void connect() throws Exception {
        Authority authority = Authority.of(flavour);
        pair = stack.equals("SpecTLS") ? new SpecTlsPair(flavour, authority) : new JssePair(flavour, authority);
        pair.handshake();
        if (pair.record(small) != small.length) {
            throw new IllegalStateException("the record did not arrive");
        }
    }

    /** One full handshake. */
    @Benchmark
    public void handshake() throws Exception {
        pair.handshake();
    }

    /** One record of 16 KiB, sealed and opened. */
    @Benchmark
    public int record16k() throws Exception {
        return pair.record(large);
    }

    /** One record of 64 octets, sealed and opened. */
    @Benchmark
    public int record64() throws Exception {
        return pair.record(small);
    }

    private record NoPair() implements Pair {
        @Override
        public void handshake() {}

        @Override
        public int record(byte[] plain) {
            return 0;
        }
    }
}
