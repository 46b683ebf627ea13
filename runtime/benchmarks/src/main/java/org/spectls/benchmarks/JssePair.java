package org.spectls.benchmarks;

import java.nio.ByteBuffer;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;

/** Two engines of the JDK's own JSSE. Neither offers to resume a session. */
final class JssePair implements Pair {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
    private static final char[] PASSWORD = "none".toCharArray();

    private final SSLContext context;
    private final Flavour flavour;
    private final ByteBuffer toServer = ByteBuffer.allocate(1 << 15);
    private final ByteBuffer toClient = ByteBuffer.allocate(1 << 15);
    private final ByteBuffer plain = ByteBuffer.allocate(1 << 15);
    private SSLEngine client;
    private SSLEngine server;

    JssePair(Flavour flavour, Authority authority) throws Exception {
        // Read once, when JSSE's classes are initialised: each flavour runs in a JVM of its own.
        // It takes a certificate on a curve only if that is a named group too; the first group is used.
        System.setProperty("jdk.tls.namedGroups", flavour.group + ",secp256r1");
        this.flavour = flavour;
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry(
                "server",
                authority.server().privateKey(),
                PASSWORD,
                authority.server().chain().certificates().toArray(new X509Certificate[0]));
        KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keyManagers.init(keys, PASSWORD);
        KeyStore anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, null);
        for (X509Certificate anchor : authority.anchors().certificates()) {
            anchors.setCertificateEntry("ca", anchor);
        }
        TrustManagerFactory trustManagers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trustManagers.init(anchors);
        context = SSLContext.getInstance("TLS");
        context.init(keyManagers.getKeyManagers(), trustManagers.getTrustManagers(), null);
        client = engine(true);
        server = engine(false);
    }

    @Override
    public void handshake() throws Exception {
        client = engine(true);
        server = engine(false);
        client.beginHandshake();
        server.beginHandshake();
        while (busy(client) || busy(server)) {
            step(client, toClient, toServer);
            step(server, toServer, toClient);
        }
    }

    @Override
    public int record(byte[] octets) throws Exception {
        toServer.clear();
        client.wrap(ByteBuffer.wrap(octets), toServer);
        toServer.flip();
        plain.clear();
        server.unwrap(toServer, plain);
        toServer.clear();
        return plain.position();
    }

    private SSLEngine engine(boolean client) {
        // A client without a peer's name has nothing to look a session up by.
        SSLEngine engine = context.createSSLEngine();
        engine.setUseClientMode(client);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setProtocols(new String[] {"TLSv1.2"});
        parameters.setCipherSuites(new String[] {flavour.suite});
        engine.setSSLParameters(parameters);
        return engine;
    }

    private void step(SSLEngine engine, ByteBuffer in, ByteBuffer out) throws Exception {
        in.flip();
        boolean more = true;
        while (more) {
            switch (engine.getHandshakeStatus()) {
                case NEED_TASK -> engine.getDelegatedTask().run();
                case NEED_WRAP -> engine.wrap(NOTHING, out);
                case NEED_UNWRAP -> {
                    more = in.hasRemaining();
                    if (more) {
                        engine.unwrap(in, plain);
                    }
                }
                default -> more = false;
            }
        }
        in.compact();
    }

    private static boolean busy(SSLEngine engine) {
        return engine.getHandshakeStatus() != HandshakeStatus.NOT_HANDSHAKING;
    }
}
