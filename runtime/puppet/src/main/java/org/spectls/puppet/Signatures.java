package org.spectls.puppet;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spectls.crypto.signature.SignatureAlgorithm;
import org.spectls.kernel.wire.Bytes;
import org.spectls.puppet.Identities.Identity;
import org.spectls.tls.protocol.wire.DigitallySigned;
import org.spectls.tls.protocol.wire.ProtocolVersion;
import org.spectls.tls.protocol.wire.SignatureScheme;

/** Signs with an identity's key. RFC 5246 section 4.7. */
final class Signatures {
    private Signatures() {}

    /** A signature as the version has it; with {@code bad}, of something else. */
    static DigitallySigned sign(
            Knowledge known, Identity identity, Optional<SignatureScheme> wanted, Bytes content, boolean bad) {
        ProtocolVersion version = known.version();
        SignatureScheme scheme = version.code() < ProtocolVersion.TLS12.code()
                ? known.functions.legacyScheme(identity.credential().auth())
                : wanted.orElseGet(() -> identity.credential().schemes().get(0));
        Bytes signed = bad ? content.concat(Bytes.of(0)) : content;
        return known.functions.digitallySigned(version, scheme, sign(identity, scheme, signed, known.random));
    }

    private static Bytes sign(Identity identity, SignatureScheme scheme, Bytes content, SecureRandom random) {
        return Bytes.wrap(
                identity.credentials().signingKey().sign(algorithm(identity, scheme), random, content.toArray()));
    }

    /**
     * The implementation of a scheme; RFC 8446 section 4.2.3 has the curve in the scheme's name, which the key knows by
     * itself.
     */
    private static SignatureAlgorithm algorithm(Identity identity, SignatureScheme scheme) {
        String name = scheme.toString().toUpperCase(Locale.ROOT);
        if (name.equals("RSA_PKCS1_MD5_SHA1")) {
            return SignatureAlgorithm.RSA_MD5_SHA1;
        }
        String plain = name.replace("_RSAE", "").replaceFirst("ECDSA_SECP\\d+R1", "ECDSA");
        return List.of(SignatureAlgorithm.values()).stream()
                .filter(algorithm -> algorithm.name().equals(plain))
                .filter(identity.credentials().signingKey()::supports)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no signature with " + scheme));
    }
}
