package org.spectls.crypto.demo;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.PrivateKey;
import java.security.SecureRandom;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.spectls.crypto.signature.SigningKey;
import org.spectls.crypto.signature.UnsupportedKeyException;

/** Lets one of our keys sign what Bouncy Castle puts together. */
record IssuerSigner(KeyKind kind, SigningKey key, SecureRandom random, ByteArrayOutputStream content)
        implements ContentSigner {
    static IssuerSigner of(Issuer issuer, SecureRandom random) {
        return of(issuer.keys().getPrivate(), issuer.kind(), random);
    }

    static IssuerSigner of(PrivateKey key, KeyKind kind, SecureRandom random) {
        try {
            return new IssuerSigner(kind, SigningKey.of(key), random, new ByteArrayOutputStream());
        } catch (UnsupportedKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
        return new DefaultSignatureAlgorithmIdentifierFinder().find(kind.algorithmName());
    }

    @Override
    public OutputStream getOutputStream() {
        return content;
    }

    @Override
    public byte[] getSignature() {
        return key.sign(kind.algorithm(), random, content.toByteArray());
    }
}
