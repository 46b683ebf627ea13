package org.spectls.puppet.run;

import java.util.function.Supplier;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Profile;
import org.spectls.tls.engine.TlsEngine;

/** Makes the engines that are tested within this process. */
@FunctionalInterface
public interface EngineFactory {
    /**
     * The engines of one case: one for each connection, which share what connections share.
     *
     * @param forced what operations come to; asked each time
     */
    Supplier<TlsEngine> engines(Role tested, Profile profile, Forced forced);
}
