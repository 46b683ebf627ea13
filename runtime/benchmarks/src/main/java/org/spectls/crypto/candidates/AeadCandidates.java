package org.spectls.crypto.candidates;

import java.security.spec.AlgorithmParameterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.AEADCipher;
import org.bouncycastle.crypto.modes.ChaCha20Poly1305;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.spectls.crypto.aead.AeadAlgorithm;
import org.spectls.crypto.aead.Opener;
import org.spectls.crypto.aead.Sealer;
import org.spectls.crypto.candidates.Candidate.Operation;
import org.spectls.crypto.candidates.Candidate.Source;

/**
 * Sealing and opening records, of 16 KiB and of 64 bytes, with 13 bytes of associated data. AES with 256 bits is the
 * same code as with 128, and has four more rounds.
 */
final class AeadCandidates {
    private static final byte[] AAD = new byte[13];

    private AeadCandidates() {}

    static List<Candidate> all() {
        List<Candidate> candidates = new ArrayList<>();
        for (AeadAlgorithm algorithm : List.of(AeadAlgorithm.AES_128_GCM, AeadAlgorithm.CHACHA20_POLY1305)) {
            for (int size : new int[] {16384, 64}) {
                String name = algorithm + ", " + size + " bytes, ";
                candidates.add(new Candidate(name + "seal", Source.JDK, () -> jdkSeal(algorithm, size)));
                candidates.add(new Candidate(name + "seal", Source.BOUNCY_CASTLE, () -> bcSeal(algorithm, size)));
                candidates.add(new Candidate(name + "seal", Source.SPECTLS, () -> seal(algorithm, size)));
                candidates.add(new Candidate(name + "open", Source.JDK, () -> jdkOpen(algorithm, size)));
                candidates.add(new Candidate(name + "open", Source.BOUNCY_CASTLE, () -> bcOpen(algorithm, size)));
                candidates.add(new Candidate(name + "open", Source.SPECTLS, () -> open(algorithm, size)));
                candidates.add(new Candidate(name + "open in place", Source.JDK, () -> jdkInPlace(algorithm, size)));
                candidates.add(new Candidate(name + "open in place", Source.SPECTLS, () -> inPlace(algorithm, size)));
            }
        }
        return candidates;
    }

    private static Operation jdkSeal(AeadAlgorithm algorithm, int size) throws Exception {
        Cipher cipher = jdkCipher(algorithm);
        SecretKeySpec key = jdkKey(algorithm);
        Function<byte[], AlgorithmParameterSpec> parameters = parameters(algorithm);
        Nonce nonce = new Nonce();
        byte[] plaintext = new byte[size];
        byte[] sealed = new byte[size + 16];
        return () -> {
            cipher.init(Cipher.ENCRYPT_MODE, key, parameters.apply(nonce.next()));
            cipher.updateAAD(AAD);
            return cipher.doFinal(plaintext, 0, size, sealed, 0);
        };
    }

    private static Operation jdkOpen(AeadAlgorithm algorithm, int size) throws Exception {
        Cipher cipher = jdkCipher(algorithm);
        SecretKeySpec key = jdkKey(algorithm);
        Function<byte[], AlgorithmParameterSpec> parameters = parameters(algorithm);
        Records records = new Records(algorithm, size);
        byte[] opened = new byte[size];
        return () -> {
            byte[] sealed = records.next();
            cipher.init(Cipher.DECRYPT_MODE, key, parameters.apply(records.nonce()));
            cipher.updateAAD(AAD);
            return cipher.doFinal(sealed, 0, size + 16, opened, 0);
        };
    }

    private static Operation jdkInPlace(AeadAlgorithm algorithm, int size) throws Exception {
        Cipher cipher = jdkCipher(algorithm);
        SecretKeySpec key = jdkKey(algorithm);
        Function<byte[], AlgorithmParameterSpec> parameters = parameters(algorithm);
        Records records = new Records(algorithm, size);
        byte[] record = new byte[size + 16];
        return () -> {
            System.arraycopy(records.next(), 0, record, 0, record.length);
            cipher.init(Cipher.DECRYPT_MODE, key, parameters.apply(records.nonce()));
            cipher.updateAAD(AAD);
            return cipher.doFinal(record, 0, size + 16, record, 0);
        };
    }

    private static Operation bcSeal(AeadAlgorithm algorithm, int size) {
        AEADCipher cipher = bcCipher(algorithm);
        KeyParameter key = new KeyParameter(new byte[algorithm.keyLength()]);
        Nonce nonce = new Nonce();
        byte[] plaintext = new byte[size];
        byte[] sealed = new byte[size + 16];
        return () -> {
            cipher.init(true, new AEADParameters(key, 128, nonce.next()));
            cipher.processAADBytes(AAD, 0, AAD.length);
            return cipher.doFinal(sealed, cipher.processBytes(plaintext, 0, size, sealed, 0));
        };
    }

    private static Operation bcOpen(AeadAlgorithm algorithm, int size) {
        AEADCipher cipher = bcCipher(algorithm);
        KeyParameter key = new KeyParameter(new byte[algorithm.keyLength()]);
        Records records = new Records(algorithm, size);
        byte[] opened = new byte[size];
        return () -> {
            byte[] sealed = records.next();
            cipher.init(false, new AEADParameters(key, 128, records.nonce()));
            cipher.processAADBytes(AAD, 0, AAD.length);
            return cipher.doFinal(opened, cipher.processBytes(sealed, 0, size + 16, opened, 0));
        };
    }

    private static Operation seal(AeadAlgorithm algorithm, int size) {
        Sealer sealer = algorithm.sealer(new byte[algorithm.keyLength()]);
        Nonce nonce = new Nonce();
        byte[] plaintext = new byte[size];
        byte[] sealed = new byte[size + 16];
        return () -> sealer.seal(nonce.next(), AAD, plaintext, 0, size, sealed, 0);
    }

    private static Operation open(AeadAlgorithm algorithm, int size) {
        Opener opener = algorithm.opener(new byte[algorithm.keyLength()]);
        Records records = new Records(algorithm, size);
        byte[] opened = new byte[size];
        return () -> {
            byte[] sealed = records.next();
            return opener.open(records.nonce(), AAD, sealed, 0, size + 16, opened, 0);
        };
    }

    private static Operation inPlace(AeadAlgorithm algorithm, int size) {
        Opener opener = algorithm.opener(new byte[algorithm.keyLength()]);
        Records records = new Records(algorithm, size);
        byte[] record = new byte[size + 16];
        return () -> {
            System.arraycopy(records.next(), 0, record, 0, record.length);
            return opener.open(records.nonce(), AAD, record, 0, size + 16, record, 0);
        };
    }

    private static Cipher jdkCipher(AeadAlgorithm algorithm) throws Exception {
        boolean chacha = algorithm == AeadAlgorithm.CHACHA20_POLY1305;
        return Cipher.getInstance(chacha ? "ChaCha20-Poly1305" : "AES/GCM/NoPadding", "SunJCE");
    }

    private static SecretKeySpec jdkKey(AeadAlgorithm algorithm) {
        boolean chacha = algorithm == AeadAlgorithm.CHACHA20_POLY1305;
        return new SecretKeySpec(new byte[algorithm.keyLength()], chacha ? "ChaCha20" : "AES");
    }

    private static Function<byte[], AlgorithmParameterSpec> parameters(AeadAlgorithm algorithm) {
        return algorithm == AeadAlgorithm.CHACHA20_POLY1305
                ? IvParameterSpec::new
                : nonce -> new GCMParameterSpec(128, nonce);
    }

    private static AEADCipher bcCipher(AeadAlgorithm algorithm) {
        return algorithm == AeadAlgorithm.CHACHA20_POLY1305
                ? new ChaCha20Poly1305()
                : GCMBlockCipher.newInstance(AESEngine.newInstance());
    }

    /** A counter, as in a connection. */
    private static final class Nonce {
        private final byte[] bytes = new byte[12];

        byte[] next() {
            int i = bytes.length - 1;
            while (++bytes[i] == 0) {
                i--;
            }
            return bytes;
        }
    }

    /** Two sealed records, to be opened in turn: some ciphers refuse the nonce that they had last. */
    private static final class Records {
        private final byte[][] sealed = new byte[2][];
        private final byte[][] nonces = {new byte[12], new byte[12]};
        private int turn;

        Records(AeadAlgorithm algorithm, int size) {
            Sealer sealer = algorithm.sealer(new byte[algorithm.keyLength()]);
            nonces[1][0] = 1;
            for (int i = 0; i < 2; i++) {
                sealed[i] = new byte[size + 16];
                sealer.seal(nonces[i], AAD, new byte[size], 0, size, sealed[i], 0);
            }
        }

        byte[] next() {
            turn ^= 1;
            return sealed[turn];
        }

        byte[] nonce() {
            return nonces[turn];
        }
    }
}
