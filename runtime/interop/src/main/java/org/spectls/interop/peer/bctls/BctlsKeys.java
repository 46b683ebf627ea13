package org.spectls.interop.peer.bctls;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Vector;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.SignatureScheme;
import org.bouncycastle.tls.TlsContext;
import org.bouncycastle.tls.TlsCredentialedDecryptor;
import org.bouncycastle.tls.TlsCredentialedSigner;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.impl.bc.BcDefaultTlsCredentialedDecryptor;
import org.bouncycastle.tls.crypto.impl.bc.BcDefaultTlsCredentialedSigner;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.jspecify.annotations.Nullable;
import org.spectls.crypto.store.Credentials;
import org.spectls.interop.feature.CertificateType;

/** Certificates and keys for Bouncy Castle. Its lists are raw, as they were in 2000. */
final class BctlsKeys {
    private BctlsKeys() {}

    /**
     * Signs with a key.
     *
     * @param offered what the peer takes; null in versions that do not say
     * @param wanted the only schemes to be used; none: any
     */
    static TlsCredentialedSigner signer(
            TlsContext context,
            Credentials credentials,
            @Nullable Vector<?> offered,
            short algorithm,
            List<String> wanted)
            throws IOException {
        return new BcDefaultTlsCredentialedSigner(
                new TlsCryptoParameters(context),
                (BcTlsCrypto) context.getCrypto(),
                key(credentials),
                chain(context, credentials),
                scheme(context, offered, algorithm, wanted));
    }

    /** Decrypts premaster secrets with a key. */
    static TlsCredentialedDecryptor decryptor(TlsContext context, Credentials credentials) throws IOException {
        return new BcDefaultTlsCredentialedDecryptor(
                (BcTlsCrypto) context.getCrypto(), chain(context, credentials), key(credentials));
    }

    /** Whoever shows a certificate that is none of the expected ones is not trusted. */
    static void insist(Certificate shown, List<Credentials> expected) throws IOException {
        if (shown.isEmpty()) {
            throw new TlsFatalAlert(AlertDescription.bad_certificate);
        }
        byte[] leaf = shown.getCertificateAt(0).getEncoded();
        if (expected.stream()
                .noneMatch(one -> Arrays.equals(leaf, one.chain().encoded().get(0)))) {
            throw new TlsFatalAlert(AlertDescription.bad_certificate);
        }
    }

    private static @Nullable SignatureAndHashAlgorithm scheme(
            TlsContext context, @Nullable Vector<?> offered, short algorithm, List<String> wanted) throws IOException {
        if (offered == null) {
            return null;
        }
        for (String name : wanted) {
            SignatureAndHashAlgorithm scheme = SignatureScheme.getSignatureAndHashAlgorithm(Terms.scheme(name));
            if (offered.contains(scheme)) {
                return scheme;
            }
        }
        return TlsUtils.chooseSignatureAndHashAlgorithm(context, offered, algorithm);
    }

    private static Certificate chain(TlsContext context, Credentials credentials) throws IOException {
        List<byte[]> encoded = credentials.chain().encoded();
        TlsCertificate[] chain = new TlsCertificate[encoded.size()];
        for (int i = 0; i < chain.length; i++) {
            chain[i] = context.getCrypto().createCertificate(encoded.get(i));
        }
        return new Certificate(chain);
    }

    private static AsymmetricKeyParameter key(Credentials credentials) throws IOException {
        return PrivateKeyFactory.createKey(credentials.privateKey().getEncoded());
    }

    /** What signs with a certificate's key. */
    static short algorithm(CertificateType type) {
        return switch (type) {
            case NONE -> SignatureAlgorithm.anonymous;
            case RSA -> SignatureAlgorithm.rsa;
            case RSA_PSS -> SignatureAlgorithm.rsa_pss_pss_sha256;
            case ECDSA, ECDSA_P384, ECDSA_P521 -> SignatureAlgorithm.ecdsa;
            case ED25519 -> SignatureAlgorithm.ed25519;
            case ED448 -> SignatureAlgorithm.ed448;
        };
    }
}
