package org.spectls.crypto.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.spectls.crypto.certificate.CertificateChain;
import org.spectls.crypto.certificate.TrustAnchors;
import org.spectls.crypto.signature.UnsupportedKeyException;

/** Reads trust anchors and credentials from PEM bundles, PKCS#12 and the JDK's own store. */
public final class KeyStores {
    /** The password that the JDK's own store has had since 1998. It guards nothing but the certificates' integrity. */
    private static final String CACERTS_PASSWORD = "changeit";

    private KeyStores() {}

    /**
     * Trusts all certificates of a PEM bundle.
     *
     * @throws KeyMaterialException if the file cannot be read, is malformed or holds no certificate
     */
    public static TrustAnchors pemAnchors(Path file) throws KeyMaterialException {
        return TrustAnchors.of(PemFiles.certificates(file));
    }

    /**
     * Trusts all certificates of a PKCS#12 or JKS file that are marked as trusted.
     *
     * @throws KeyMaterialException if the file cannot be read, is damaged, the password is wrong, or nothing in it is
     *     trusted
     */
    public static TrustAnchors storeAnchors(Path file, char[] password) throws KeyMaterialException {
        return anchors(open(file, password), file);
    }

    /**
     * Trusts what the running JDK trusts: {@code lib/security/jssecacerts} if there is one, else {@code cacerts}.
     *
     * @throws KeyMaterialException if the store cannot be read or is empty
     */
    public static TrustAnchors jdkAnchors() throws KeyMaterialException {
        Path folder = Path.of(System.getProperty("java.home"), "lib", "security");
        Path own = folder.resolve("jssecacerts");
        return storeAnchors(Files.exists(own) ? own : folder.resolve("cacerts"), CACERTS_PASSWORD.toCharArray());
    }

    /**
     * Loads the only key, with its chain, of a PKCS#12 or JKS file.
     *
     * @throws KeyMaterialException if the file cannot be read, is damaged, the password is wrong, or it holds no key
     *     or more than one
     */
    public static Credentials credentials(Path file, char[] password) throws KeyMaterialException {
        try {
            KeyStore store = open(file, password);
            List<String> keys = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    keys.add(alias);
                }
            }
            if (keys.size() != 1) {
                throw new KeyMaterialException(
                        file.toString(), "holds " + keys.size() + " private keys, and one is wanted " + keys);
            }
            Key key = store.getKey(keys.get(0), password);
            List<X509Certificate> chain = new ArrayList<>();
            for (Certificate certificate : store.getCertificateChain(keys.get(0))) {
                chain.add((X509Certificate) certificate);
            }
            return Credentials.of(new CertificateChain(chain), (PrivateKey) key);
        } catch (GeneralSecurityException | UnsupportedKeyException unusable) {
            throw new KeyMaterialException(file.toString(), "unusable key: " + unusable.getMessage(), unusable);
        }
    }

    private static TrustAnchors anchors(KeyStore store, Path file) throws KeyMaterialException {
        try {
            List<X509Certificate> trusted = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.isCertificateEntry(alias) && store.getCertificate(alias) instanceof X509Certificate anchor) {
                    trusted.add(anchor);
                }
            }
            if (trusted.isEmpty()) {
                throw new KeyMaterialException(file.toString(), "no trusted certificate in it");
            }
            return TrustAnchors.of(trusted);
        } catch (GeneralSecurityException damaged) {
            throw new KeyMaterialException(file.toString(), "damaged: " + damaged.getMessage(), damaged);
        }
    }

    private static KeyStore open(Path file, char[] password) throws KeyMaterialException {
        try (InputStream in = Files.newInputStream(file)) {
            // The JDK's PKCS12 store reads JKS as well.
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return store;
        } catch (NoSuchFileException absent) {
            throw new KeyMaterialException(file.toString(), "no such file", absent);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new KeyMaterialException(file.toString(), "cannot be opened: " + unreadable.getMessage(), unreadable);
        }
    }
}
