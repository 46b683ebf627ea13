package org.spectls.learn.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import org.spectls.crypto.store.Credentials;
import org.spectls.puppet.Identities;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Profile;

/** The JDK's own stack, within this process. */
final class JsseStack implements Stack {
    private static final Set<Profile> PROFILES =
            Set.of(Profile.PLAIN, Profile.NO_RESUMPTION, Profile.CLIENT_AUTH_REQUIRED);
    private static final char[] PASSWORD = "learn".toCharArray();
    private static final String PROVIDER = "SunJSSE";

    @Override
    public String id() {
        return "jsse";
    }

    @Override
    public Optional<String> title() {
        return Optional.of("JSSE " + Runtime.version().feature() + "."
                + Runtime.version().interim() + "."
                + Runtime.version().update());
    }

    @Override
    public boolean knows(Role role, Profile profile) {
        return PROFILES.contains(profile);
    }

    @Override
    public Running start(Role role, Profile profile, Identities.Demo demo, Path folder, int seats) throws IOException {
        Credentials own = role == Role.SERVER ? Certificates.server(demo) : Certificates.client(demo);
        boolean asks = profile == Profile.CLIENT_AUTH_REQUIRED;
        try {
            SSLContext context =
                    context(role == Role.SERVER || asks, own, demo.authority().certificate());
            AtomicInteger connections = new AtomicInteger();
            return SideConnector.running(
                    () -> new JsseSide(engine(context, role, asks, connections.incrementAndGet())));
        } catch (GeneralSecurityException broken) {
            throw new IOException(broken);
        }
    }

    private static SSLEngine engine(SSLContext context, Role role, boolean asks, int connection) {
        // A client keeps sessions by host and port: nothing is to be left of the connection before.
        SSLEngine engine = context.createSSLEngine("localhost", connection);
        engine.setUseClientMode(role == Role.CLIENT);
        engine.setEnabledProtocols(new String[] {"TLSv1.2"});
        if (role == Role.SERVER) {
            engine.setNeedClientAuth(asks);
        }
        return engine;
    }

    private static SSLContext context(boolean identified, Credentials own, Certificate authority)
            throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        if (identified) {
            keys.setKeyEntry(
                    "own",
                    own.privateKey(),
                    PASSWORD,
                    own.chain().certificates().toArray(new Certificate[0]));
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX", PROVIDER);
        managers.init(keys, PASSWORD);
        KeyStore anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, null);
        anchors.setCertificateEntry("authority", authority);
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX", PROVIDER);
        trust.init(anchors);
        SSLContext context = SSLContext.getInstance("TLS", PROVIDER);
        context.init(managers.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
