package org.spectls.crypto.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.util.io.pem.PemObject;

/** Writes PEM files (RFC 7468). */
public final class PemWriter {
    private PemWriter() {}

    /** Writes certificates in order, and replaces the file. */
    public static void certificates(Path file, List<X509Certificate> certificates) throws IOException {
        StringBuilder text = new StringBuilder();
        for (X509Certificate certificate : certificates) {
            try {
                text.append(block("CERTIFICATE", certificate.getEncoded()));
            } catch (CertificateEncodingException impossible) {
                throw new IOException(impossible);
            }
        }
        Files.writeString(file, text, US_ASCII);
    }

    /** Writes a private key as PKCS#8, and replaces the file. Only its owner may read it, where files have owners. */
    public static void privateKey(Path file, PrivateKey key) throws IOException {
        Files.deleteIfExists(file);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, block("PRIVATE KEY", PrivateKeyDer.of(key)), US_ASCII);
    }

    private static String block(String type, byte[] der) throws IOException {
        StringWriter text = new StringWriter();
        try (var writer = new org.bouncycastle.util.io.pem.PemWriter(text)) {
            writer.writeObject(new PemObject(type, der));
        }
        return text.toString();
    }
}
