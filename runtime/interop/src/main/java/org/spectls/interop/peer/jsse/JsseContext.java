package org.spectls.interop.peer.jsse;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Properties;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.TrustManagerFactory;

/** Keys and trust for the program. */
final class JsseContext {
    private JsseContext() {}

    /** A context that trusts the authorities, and shows the certificate of the settings if there is one. */
    static SSLContext of(Properties settings) throws GeneralSecurityException, IOException {
        KeyStore anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, null);
        try (InputStream in = new FileInputStream(settings.getProperty("ca"))) {
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                anchors.setCertificateEntry("authority-" + number++, certificate);
            }
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(anchors);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys(settings), trust.getTrustManagers(), null);
        return context;
    }

    /** The common name of the peer's certificate; {@code none} when it has shown none. */
    static String peerName(SSLSession session) {
        try {
            X509Certificate leaf = (X509Certificate) session.getPeerCertificates()[0];
            return leaf.getSubjectX500Principal().getName().replaceFirst("^.*CN=([^,]+).*$", "$1");
        } catch (SSLPeerUnverifiedException none) {
            return "none";
        }
    }

    private static KeyManager[] keys(Properties settings) throws GeneralSecurityException, IOException {
        String file = settings.getProperty("store");
        if (file == null) {
            return new KeyManager[0];
        }
        char[] password = settings.getProperty("store_password").toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = new FileInputStream(file)) {
            store.load(in, password);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        return keys.getKeyManagers();
    }
}
