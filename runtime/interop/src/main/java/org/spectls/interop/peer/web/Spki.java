package org.spectls.interop.peer.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.spectls.crypto.store.Credentials;

/** Public keys as browsers pin them. */
final class Spki {
    private Spki() {}

    /** SHA-256 of the SubjectPublicKeyInfo, Base64. RFC 7469 section 2.4. */
    static String hash(Credentials credentials) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(credentials.publicKey().getEncoded());
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
