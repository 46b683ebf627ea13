package org.spectls.puppet.run;

import java.io.IOException;
import org.spectls.puppet.trace.Trace;

/** Makes the way to the tested side. One at a time. */
public interface Connector {
    /** A way for one case; it is not open yet. */
    Connection connect(Trace trace) throws IOException;
}
