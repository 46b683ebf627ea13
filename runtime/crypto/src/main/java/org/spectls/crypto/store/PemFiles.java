package org.spectls.crypto.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;

/** Reads PEM files (RFC 7468). What is between the blocks is ignored. */
public final class PemFiles {
    private static final String DECRYPT_FIRST = "the private key is encrypted; decrypt it first, as with: openssl pkey";

    private PemFiles() {}

    /**
     * All certificates of a file, in order. Keys in it are passed over.
     *
     * @throws KeyMaterialException if the file cannot be read, a block is malformed, or it holds no certificate
     */
    public static List<X509Certificate> certificates(Path file) throws KeyMaterialException {
        List<X509Certificate> certificates = new ArrayList<>();
        for (Object block : blocks(file)) {
            if (block instanceof X509CertificateHolder holder) {
                try {
                    certificates.add(new JcaX509CertificateConverter().getCertificate(holder));
                } catch (CertificateException malformed) {
                    throw new KeyMaterialException(
                            file.toString(), "malformed certificate: " + malformed.getMessage(), malformed);
                }
            }
        }
        if (certificates.isEmpty()) {
            throw new KeyMaterialException(file.toString(), "no certificate in it (expected BEGIN CERTIFICATE)");
        }
        return certificates;
    }

    /**
     * The first private key of a file: PKCS#8, PKCS#1 (RSA) or SEC 1 (EC). Certificates in it are passed over.
     *
     * @throws KeyMaterialException if the file cannot be read, the key is malformed, encrypted or of an unknown kind,
     *     or there is none
     */
    public static PrivateKey privateKey(Path file) throws KeyMaterialException {
        for (Object block : blocks(file)) {
            if (block instanceof PEMKeyPair pair) {
                return convert(pair.getPrivateKeyInfo(), file);
            }
            if (block instanceof PrivateKeyInfo key) {
                return convert(key, file);
            }
            if (block instanceof PKCS8EncryptedPrivateKeyInfo || block instanceof PEMEncryptedKeyPair) {
                throw new KeyMaterialException(file.toString(), DECRYPT_FIRST);
            }
        }
        throw new KeyMaterialException(
                file.toString(),
                "no private key in it (expected BEGIN PRIVATE KEY, BEGIN RSA PRIVATE KEY or BEGIN EC PRIVATE KEY)");
    }

    private static PrivateKey convert(PrivateKeyInfo key, Path file) throws KeyMaterialException {
        try {
            return new JcaPEMKeyConverter().getPrivateKey(key);
        } catch (PEMException unknown) {
            throw new KeyMaterialException(
                    file.toString(), "malformed private key, or one of an unknown kind: " + reason(unknown), unknown);
        }
    }

    private static List<Object> blocks(Path file) throws KeyMaterialException {
        String text = read(file);
        List<Object> blocks = new ArrayList<>();
        try (PEMParser parser = new PEMParser(new StringReader(text))) {
            for (Object block = parser.readObject(); block != null; block = parser.readObject()) {
                blocks.add(block);
            }
        } catch (IOException | RuntimeException malformed) {
            throw new KeyMaterialException(file.toString(), "malformed PEM: " + reason(malformed), malformed);
        }
        return blocks;
    }

    private static String read(Path file) throws KeyMaterialException {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (NoSuchFileException absent) {
            throw new KeyMaterialException(file.toString(), "no such file", absent);
        } catch (IOException unreadable) {
            throw new KeyMaterialException(file.toString(), "cannot be read: " + reason(unreadable), unreadable);
        }
    }

    private static String reason(Exception failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
