package org.spectls.tls.engine;

import java.util.Optional;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.session.SessionCache;

/**
 * What connections share. Immutable, and safe for any thread as far as its parts are.
 *
 * @param configuration what is offered, preferred and required
 * @param primitives the cryptography
 * @param certificateCheck who is trusted
 * @param keyLog who may read the traffic; nobody unless asked for
 * @param sessions sessions that may be resumed: a client's by origin, a server's by session id
 * @param weaknesses who learns of connections that are not protected as they should be
 */
public record EngineContext(
        Configuration configuration,
        CryptoPrimitives primitives,
        CertificateCheck certificateCheck,
        Optional<KeyLog> keyLog,
        Optional<SessionCache> sessions,
        Weaknesses weaknesses) {
    /** Without sessions that are kept; a server's tickets work all the same. Weaknesses are logged. */
    public EngineContext(
            Configuration configuration,
            CryptoPrimitives primitives,
            CertificateCheck certificateCheck,
            Optional<KeyLog> keyLog) {
        this(configuration, primitives, certificateCheck, keyLog, Optional.empty(), new Weaknesses());
    }
}
