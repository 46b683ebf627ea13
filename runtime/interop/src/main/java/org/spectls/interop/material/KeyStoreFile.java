package org.spectls.interop.material;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import org.spectls.crypto.store.Credentials;

/** Key stores for programs that read no PEM. */
final class KeyStoreFile {
    private KeyStoreFile() {}

    /** Writes PKCS#12 with one key and its chain. */
    static void write(Path file, String alias, Credentials credentials) throws IOException {
        char[] password = Material.PASSWORD.toCharArray();
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    alias,
                    credentials.privateKey(),
                    password,
                    credentials.chain().certificates().toArray(X509Certificate[]::new));
            store.store(out, password);
        } catch (GeneralSecurityException impossible) {
            throw new IOException("no PKCS#12 in this JVM", impossible);
        }
    }
}
