package org.spectls.cli.demo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** A client that is not ours: the JDK's JSSE. */
final class JsseClient {
    private JsseClient() {}

    /** Fetches a page with TLS 1.2, trusting one authority. */
    static Connections.Client trusting(X509Certificate authority) {
        return (port, listener) -> {
            try (SSLSocket socket = (SSLSocket)
                    context(authority).getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
                SSLParameters parameters = socket.getSSLParameters();
                parameters.setProtocols(new String[] {"TLSv1.2"});
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                socket.setSSLParameters(parameters);
                socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
                String page = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
                return "JSSE read a page of " + page.length() + " octets over "
                        + socket.getSession().getProtocol() + ", "
                        + socket.getSession().getCipherSuite();
            } catch (GeneralSecurityException absent) {
                throw new IOException("the JDK's JSSE cannot be set up", absent);
            }
        };
    }

    private static SSLContext context(X509Certificate authority) throws GeneralSecurityException, IOException {
        KeyStore anchors = KeyStore.getInstance(KeyStore.getDefaultType());
        anchors.load(null, null);
        anchors.setCertificateEntry("authority", authority);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(anchors);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
