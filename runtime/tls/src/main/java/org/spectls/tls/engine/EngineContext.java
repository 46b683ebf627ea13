package org.spectls.tls.engine;

import java.util.Optional;
import org.spectls.tls.protocol.ports.Configuration;

/**
 * What connections share. Immutable, and safe for any thread as far as its parts are.
 *
 * @param configuration what is offered, preferred and required
 * @param primitives the cryptography
 * @param certificateCheck who is trusted
 * @param keyLog who may read the traffic; nobody unless asked for
 */
public record EngineContext(
        Configuration configuration,
        CryptoPrimitives primitives,
        CertificateCheck certificateCheck,
        Optional<KeyLog> keyLog) {}
