package org.spectls.crypto.candidates;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.agreement.ECDHBasicAgreement;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.spectls.crypto.agreement.EphemeralKey;
import org.spectls.crypto.agreement.KeyAgreement;
import org.spectls.crypto.agreement.NamedCurve;
import org.spectls.crypto.candidates.Candidate.Operation;
import org.spectls.crypto.candidates.Candidate.Source;

/** Making a key pair with its encoded public key, and agreeing with an encoded public key. */
final class AgreementCandidates {
    /** The curves that connections agree on; of the larger ones only one source is worth a look. */
    private static final List<NamedCurve> COMPARED =
            List.of(NamedCurve.X25519, NamedCurve.SECP256R1, NamedCurve.SECP384R1);

    private static final SecureRandom RANDOM = new SecureRandom();

    private AgreementCandidates() {}

    static List<Candidate> all() {
        List<Candidate> candidates = new ArrayList<>();
        for (NamedCurve curve : COMPARED) {
            candidates.add(new Candidate(curve + ", generate", Source.JDK, () -> jdkGenerate(curve)));
            candidates.add(new Candidate(curve + ", generate", Source.BOUNCY_CASTLE, () -> bcGenerate(curve)));
            candidates.add(new Candidate(
                    curve + ", generate",
                    Source.SPECTLS,
                    () -> () -> KeyAgreement.generate(curve, RANDOM).publicBytes()));
            candidates.add(new Candidate(curve + ", agree", Source.JDK, () -> jdkAgree(curve)));
            candidates.add(new Candidate(curve + ", agree", Source.BOUNCY_CASTLE, () -> bcAgree(curve)));
            candidates.add(new Candidate(curve + ", agree", Source.SPECTLS, () -> {
                EphemeralKey mine = KeyAgreement.generate(curve, RANDOM);
                byte[] theirs = KeyAgreement.generate(curve, RANDOM).publicBytes();
                return () -> mine.agree(theirs);
            }));
        }
        return candidates;
    }

    private static Operation jdkGenerate(NamedCurve curve) throws Exception {
        KeyPairGenerator generator = jdkGenerator(curve);
        return () -> generator.generateKeyPair().getPublic().getEncoded();
    }

    private static Operation jdkAgree(NamedCurve curve) throws Exception {
        KeyPairGenerator generator = jdkGenerator(curve);
        KeyPair mine = generator.generateKeyPair();
        KeyPair theirs = generator.generateKeyPair();
        var agreement = javax.crypto.KeyAgreement.getInstance(curve == NamedCurve.X25519 ? "X25519" : "ECDH");
        return () -> {
            agreement.init(mine.getPrivate());
            agreement.doPhase(theirs.getPublic(), true);
            return agreement.generateSecret();
        };
    }

    private static Operation bcGenerate(NamedCurve curve) {
        if (curve == NamedCurve.X25519) {
            byte[] privateKey = new byte[32];
            byte[] publicKey = new byte[32];
            return () -> {
                X25519.generatePrivateKey(RANDOM, privateKey);
                X25519.generatePublicKey(privateKey, 0, publicKey, 0);
                return publicKey;
            };
        }
        ECKeyPairGenerator generator = bcGenerator(domain(curve));
        return () -> ((ECPublicKeyParameters) generator.generateKeyPair().getPublic())
                .getQ()
                .getEncoded(false);
    }

    private static Operation bcAgree(NamedCurve curve) {
        if (curve == NamedCurve.X25519) {
            byte[] privateKey = new byte[32];
            byte[] publicKey = new byte[32];
            byte[] secret = new byte[32];
            X25519.generatePrivateKey(RANDOM, privateKey);
            X25519.generatePublicKey(privateKey, 0, publicKey, 0);
            return () -> X25519.calculateAgreement(privateKey, 0, publicKey, 0, secret, 0);
        }
        ECDomainParameters domain = domain(curve);
        ECKeyPairGenerator generator = bcGenerator(domain);
        ECDHBasicAgreement agreement = new ECDHBasicAgreement();
        agreement.init(generator.generateKeyPair().getPrivate());
        byte[] theirs = ((ECPublicKeyParameters) generator.generateKeyPair().getPublic())
                .getQ()
                .getEncoded(false);
        return () -> agreement.calculateAgreement(
                new ECPublicKeyParameters(domain.getCurve().decodePoint(theirs), domain));
    }

    private static KeyPairGenerator jdkGenerator(NamedCurve curve) throws Exception {
        if (curve == NamedCurve.X25519) {
            return KeyPairGenerator.getInstance("X25519");
        }
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve == NamedCurve.SECP256R1 ? "secp256r1" : "secp384r1"));
        return generator;
    }

    private static ECKeyPairGenerator bcGenerator(ECDomainParameters domain) {
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(domain, RANDOM));
        return generator;
    }

    private static ECDomainParameters domain(NamedCurve curve) {
        X9ECParameters parameters = CustomNamedCurves.getByName(curve == NamedCurve.SECP256R1 ? "P-256" : "P-384");
        return new ECDomainParameters(parameters);
    }
}
