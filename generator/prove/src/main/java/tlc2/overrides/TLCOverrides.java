package tlc2.overrides;

import org.spectls.prove.run.Digests;

/** Where TLC looks for operators that are written in Java. The name is TLC's. */
public final class TLCOverrides implements ITLCOverrides {
    @Override
    @SuppressWarnings("rawtypes") // TLC's signature
    public Class[] get() {
        return new Class[] {Digests.class};
    }
}
