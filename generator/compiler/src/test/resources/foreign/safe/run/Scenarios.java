package foreign.safe;

import foreign.safe.ports.Configuration;
import foreign.safe.ports.Environment;
import foreign.safe.ports.Primitives;
import foreign.safe.wire.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.Secret;

/** A safe and its visitors. Each scenario gives the lines of what happened. */
public final class Scenarios implements Environment, Primitives {
    private static final Bytes ANN = Bytes.ascii("ann");

    private final List<String> trace = new ArrayList<>();
    private final SafeRole safe =
            SafeRole.of(Configuration.builder().build(), this, this);
    private final Secret seed = Secret.copyOf(Bytes.ascii("seed"));
    private TestKey key = new TestKey();

    /** A key that remembers whether it was wiped. */
    private static final class TestKey implements Key {
        boolean wiped;

        @Override
        public void wipe() {
            wiped = true;
        }
    }

    private Scenarios() {
        safe.observe((who, transition, now) -> trace.add(transition.id()));
    }

    /** Nothing is remembered, and a call without seed is not possible. */
    public static List<String> nothingRemembered() {
        Scenarios run = new Scenarios();
        run.trace.add("accepted " + run.safe.open(ANN, Optional.empty()));
        run.safe.forget();
        return run.trace;
    }

    /** What is remembered has no limit, and outlives what only looks at it. */
    public static List<String> remembered() {
        Scenarios run = new Scenarios();
        run.visit(Optional.empty());
        run.safe.close();
        run.safe.forget();
        run.secrets();
        run.safe.open(ANN, Optional.empty());
        run.secrets();
        run.safe.close();
        run.safe.open(Bytes.ascii("bob"), Optional.empty());
        run.secrets();
        return run.trace;
    }

    /** A limit, counted up to; then nothing is remembered any more. */
    public static List<String> limited() {
        Scenarios run = new Scenarios();
        run.visit(Optional.of(9));
        run.safe.restrict(Optional.of(2));
        run.safe.close();
        run.safe.open(ANN, Optional.empty());
        run.safe.close();
        run.secrets();
        run.safe.open(ANN, Optional.empty());
        run.secrets();
        run.trace.add("accepted " + run.safe.open(ANN, Optional.empty()));
        return run.trace;
    }

    /** Another seed takes the place of what was remembered. */
    public static List<String> replaced() {
        Scenarios run = new Scenarios();
        run.visit(Optional.empty());
        run.safe.close();
        TestKey first = run.key;
        run.visit(Optional.empty());
        run.trace.add("first key wiped " + first.wiped);
        run.secrets();
        return run.trace;
    }

    private void visit(Optional<Integer> limit) {
        safe.open(ANN, Optional.of(seed));
        safe.lookUpDone(limit);
    }

    private void secrets() {
        trace.add("key wiped " + key.wiped + ", seed wiped " + seed.isWiped());
    }

    @Override
    public Key derive(Secret from) {
        key = new TestKey();
        return key;
    }

    @Override
    public Bytes prove(Key proven, Bytes data) {
        return data;
    }

    @Override
    public void opened(Bytes proof, int times) {
        trace.add("  opened " + proof.length() + ", " + times);
    }

    @Override
    public void noted(Optional<Integer> limit) {
        trace.add("  noted " + limit);
    }

    @Override
    public void beginLookUp(Bytes name) {
        trace.add("  looks up");
    }
}
