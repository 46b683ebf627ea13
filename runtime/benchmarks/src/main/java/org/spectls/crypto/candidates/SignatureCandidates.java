package org.spectls.crypto.candidates;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.RSADigestSigner;
import org.spectls.crypto.candidates.Candidate.Operation;
import org.spectls.crypto.candidates.Candidate.Source;
import org.spectls.crypto.signature.SignatureAlgorithm;
import org.spectls.crypto.signature.SigningKey;
import org.spectls.crypto.signature.VerifyingKey;

/** Signing and verifying a hundred bytes, with a key met for the first time and with one that is used again. */
final class SignatureCandidates {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] MESSAGE = new byte[100];

    private SignatureCandidates() {}

    static List<Candidate> all() {
        List<Candidate> candidates = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            candidates.add(new Candidate(kind + ", sign", Source.JDK, () -> jdkSign(kind)));
            candidates.add(new Candidate(kind + ", sign", Source.BOUNCY_CASTLE, () -> bcSign(kind)));
            candidates.add(new Candidate(kind + ", sign", Source.SPECTLS, () -> {
                SigningKey key = SigningKey.of(kind.generate().getPrivate());
                return () -> key.sign(kind.algorithm, RANDOM, MESSAGE);
            }));
            candidates.add(new Candidate(kind + ", verify", Source.JDK, () -> jdkVerify(kind)));
            candidates.add(new Candidate(kind + ", verify", Source.BOUNCY_CASTLE, () -> bcVerify(kind)));
            candidates.add(new Candidate(kind + ", verify", Source.SPECTLS, () -> {
                KeyPair pair = kind.generate();
                byte[] signature = SigningKey.of(pair.getPrivate()).sign(kind.algorithm, RANDOM, MESSAGE);
                return () -> VerifyingKey.of(pair.getPublic()).verify(kind.algorithm, signature, MESSAGE);
            }));
            candidates.add(new Candidate(kind + ", verify again", Source.SPECTLS, () -> {
                KeyPair pair = kind.generate();
                byte[] signature = SigningKey.of(pair.getPrivate()).sign(kind.algorithm, RANDOM, MESSAGE);
                VerifyingKey key = VerifyingKey.of(pair.getPublic());
                return () -> key.verify(kind.algorithm, signature, MESSAGE);
            }));
        }
        return candidates;
    }

    private enum Kind {
        ECDSA_P256("SHA256withECDSA", SignatureAlgorithm.ECDSA_SHA256),
        ECDSA_P384("SHA384withECDSA", SignatureAlgorithm.ECDSA_SHA384),
        RSA_2048("SHA256withRSA", SignatureAlgorithm.RSA_PKCS1_SHA256);

        private final String jcaName;
        private final SignatureAlgorithm algorithm;

        Kind(String jcaName, SignatureAlgorithm algorithm) {
            this.jcaName = jcaName;
            this.algorithm = algorithm;
        }

        KeyPair generate() throws Exception {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(this == RSA_2048 ? "RSA" : "EC");
            switch (this) {
                case ECDSA_P256 -> generator.initialize(new ECGenParameterSpec("secp256r1"));
                case ECDSA_P384 -> generator.initialize(new ECGenParameterSpec("secp384r1"));
                case RSA_2048 -> generator.initialize(2048);
            }
            return generator.generateKeyPair();
        }

        Signer bcSigner() {
            Digest digest = this == ECDSA_P384 ? new SHA384Digest() : new SHA256Digest();
            return this == RSA_2048 ? new RSADigestSigner(digest) : new DSADigestSigner(new ECDSASigner(), digest);
        }

        CipherParameters bcPrivate(KeyPair pair) {
            if (pair.getPrivate() instanceof RSAPrivateCrtKey key) {
                return new RSAPrivateCrtKeyParameters(
                        key.getModulus(),
                        key.getPublicExponent(),
                        key.getPrivateExponent(),
                        key.getPrimeP(),
                        key.getPrimeQ(),
                        key.getPrimeExponentP(),
                        key.getPrimeExponentQ(),
                        key.getCrtCoefficient());
            }
            return new ECPrivateKeyParameters(((ECPrivateKey) pair.getPrivate()).getS(), domain());
        }

        CipherParameters bcPublic(KeyPair pair) {
            if (pair.getPrivate() instanceof RSAPrivateCrtKey key) {
                return new RSAKeyParameters(false, key.getModulus(), key.getPublicExponent());
            }
            var point = ((ECPublicKey) pair.getPublic()).getW();
            BigInteger x = point.getAffineX();
            return new ECPublicKeyParameters(domain().getCurve().createPoint(x, point.getAffineY()), domain());
        }

        private ECDomainParameters domain() {
            return new ECDomainParameters(CustomNamedCurves.getByName(this == ECDSA_P256 ? "P-256" : "P-384"));
        }
    }

    private static Operation jdkSign(Kind kind) throws Exception {
        KeyPair pair = kind.generate();
        Signature signature = Signature.getInstance(kind.jcaName);
        return () -> {
            signature.initSign(pair.getPrivate());
            signature.update(MESSAGE);
            return signature.sign();
        };
    }

    private static Operation jdkVerify(Kind kind) throws Exception {
        KeyPair pair = kind.generate();
        byte[] signature = SigningKey.of(pair.getPrivate()).sign(kind.algorithm, RANDOM, MESSAGE);
        Signature verifier = Signature.getInstance(kind.jcaName);
        return () -> {
            verifier.initVerify(pair.getPublic());
            verifier.update(MESSAGE);
            return verifier.verify(signature);
        };
    }

    private static Operation bcSign(Kind kind) throws Exception {
        CipherParameters key = kind.bcPrivate(kind.generate());
        Signer signer = kind.bcSigner();
        return () -> {
            signer.init(true, key);
            signer.update(MESSAGE, 0, MESSAGE.length);
            return signer.generateSignature();
        };
    }

    private static Operation bcVerify(Kind kind) throws Exception {
        KeyPair pair = kind.generate();
        byte[] signature = SigningKey.of(pair.getPrivate()).sign(kind.algorithm, RANDOM, MESSAGE);
        Signer verifier = kind.bcSigner();
        return () -> {
            verifier.init(false, kind.bcPublic(pair));
            verifier.update(MESSAGE, 0, MESSAGE.length);
            return verifier.verifySignature(signature);
        };
    }
}
