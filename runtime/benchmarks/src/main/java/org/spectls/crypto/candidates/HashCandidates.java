package org.spectls.crypto.candidates;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.spectls.crypto.candidates.Candidate.Operation;
import org.spectls.crypto.candidates.Candidate.Source;
import org.spectls.crypto.hash.HashAlgorithm;
import org.spectls.crypto.hash.Hmac;
import org.spectls.crypto.hash.TlsPrf;

/** Hashing, authenticating, deriving. */
final class HashCandidates {
    private HashCandidates() {}

    static List<Candidate> all() {
        List<Candidate> candidates = new ArrayList<>();
        for (int size : new int[] {16384, 64}) {
            String hash = "SHA-256, " + size + " bytes";
            candidates.add(new Candidate(hash, Source.JDK, () -> jdkHash(size)));
            candidates.add(new Candidate(hash, Source.BOUNCY_CASTLE, () -> bcHash(size)));
            candidates.add(new Candidate(hash, Source.SPECTLS, () -> {
                byte[] message = new byte[size];
                return () -> HashAlgorithm.SHA256.digest(message);
            }));
            String mac = "HMAC-SHA256, " + size + " bytes";
            candidates.add(new Candidate(mac, Source.JDK, () -> jdkMac(size)));
            candidates.add(new Candidate(mac, Source.BOUNCY_CASTLE, () -> bcMac(size)));
            candidates.add(new Candidate(mac, Source.SPECTLS, () -> mac(size)));
        }
        candidates.add(new Candidate("TLS 1.2 PRF, SHA-256, 48 bytes", Source.SPECTLS, HashCandidates::prf));
        return candidates;
    }

    private static Operation jdkHash(int size) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] message = new byte[size];
        return () -> digest.digest(message);
    }

    private static Operation bcHash(int size) {
        SHA256Digest digest = new SHA256Digest();
        byte[] message = new byte[size];
        byte[] out = new byte[32];
        return () -> {
            digest.update(message, 0, size);
            return digest.doFinal(out, 0);
        };
    }

    private static Operation jdkMac(int size) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
        byte[] message = new byte[size];
        return () -> mac.doFinal(message);
    }

    private static Operation bcMac(int size) {
        HMac mac = new HMac(new SHA256Digest());
        mac.init(new KeyParameter(new byte[32]));
        byte[] message = new byte[size];
        byte[] out = new byte[32];
        return () -> {
            mac.update(message, 0, size);
            return mac.doFinal(out, 0);
        };
    }

    private static Operation mac(int size) {
        Hmac mac = new Hmac(HashAlgorithm.SHA256);
        mac.rekey(new byte[32]);
        byte[] message = new byte[size];
        return () -> {
            mac.update(message);
            return mac.finish();
        };
    }

    private static Operation prf() {
        TlsPrf prf = new TlsPrf(HashAlgorithm.SHA256);
        byte[] secret = new byte[32];
        byte[] seed = new byte[64];
        return () -> prf.derive(secret, "master secret", 48, seed);
    }
}
