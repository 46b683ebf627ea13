package org.spectls.prove.run;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tlc2.overrides.TLAPlusOperator;
import tlc2.util.FP64;
import tlc2.value.impl.IntValue;
import tlc2.value.impl.TupleValue;
import tlc2.value.impl.Value;

/**
 * What TLC takes for {@code Digest} of the module {@code Meaning}: two numbers instead of a term. A key that is derived from
 * all that was said before, and again from what was said under it, would be a tree that TLC walks through whenever it
 * compares, stores or recognizes a state. The numbers are the term's fingerprint, the same in all virtual machines that
 * explore the same modules; each of them makes sure that no two terms that it meets share one.
 */
public final class Digests {
    private static final Map<Long, Value> TERMS = new ConcurrentHashMap<>();

    private Digests() {}

    /**
     * The term's two numbers.
     *
     * @throws IllegalStateException when another term has the same fingerprint
     */
    @TLAPlusOperator(identifier = "Digest", module = "Meaning", warn = false)
    public static Value digest(Value term) {
        term.deepNormalize();
        long print = term.fingerPrint(FP64.New());
        Value known = TERMS.putIfAbsent(print, term);
        if (known != null && !known.equals(term)) {
            throw new IllegalStateException("two terms have the same fingerprint: " + known + " and " + term);
        }
        return new TupleValue(new Value[] {IntValue.gen((int) (print >>> Integer.SIZE)), IntValue.gen((int) print)});
    }
}
