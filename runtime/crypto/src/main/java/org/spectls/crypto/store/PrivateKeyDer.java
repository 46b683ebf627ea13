package org.spectls.crypto.store;

import java.io.IOException;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.spectls.crypto.curve.Curves;

/** Private keys as PKCS#8 (RFC 5208). */
final class PrivateKeyDer {
    private PrivateKeyDer() {}

    /** An EC key brings its public key along (RFC 5915 section 3): GnuTLS does not read one that the JDK encodes. */
    static byte[] of(PrivateKey key) throws IOException {
        if (key instanceof ECPrivateKey ec) {
            Optional<Curves> curve = Curves.of(ec);
            if (curve.isPresent()) {
                return withPublicKey(ec, curve.get().domain());
            }
        }
        return key.getEncoded();
    }

    private static byte[] withPublicKey(ECPrivateKey key, ECDomainParameters domain) throws IOException {
        byte[] point = domain.getG().multiply(key.getS()).normalize().getEncoded(false);
        ASN1Encodable content = new org.bouncycastle.asn1.sec.ECPrivateKey(
                domain.getN().bitLength(), key.getS(), new DERBitString(point), null);
        return new PrivateKeyInfo(PrivateKeyInfo.getInstance(key.getEncoded()).getPrivateKeyAlgorithm(), content)
                .getEncoded();
    }
}
