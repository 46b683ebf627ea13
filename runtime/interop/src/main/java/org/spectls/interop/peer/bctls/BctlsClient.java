package org.spectls.interop.peer.bctls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.Vector;
import java.util.stream.Collectors;
import org.bouncycastle.tls.BasicTlsPSKIdentity;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.DefaultTlsClient;
import org.bouncycastle.tls.NamedGroup;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.ServerName;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.SignatureScheme;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsDHGroupVerifier;
import org.bouncycastle.tls.TlsExtensionsUtils;
import org.bouncycastle.tls.TlsPSKIdentity;
import org.bouncycastle.tls.TlsServerCertificate;
import org.bouncycastle.tls.TlsSession;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.jspecify.annotations.Nullable;
import org.spectls.crypto.store.Credentials;
import org.spectls.interop.feature.CertificateType;
import org.spectls.interop.feature.Downgrade;
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Facts;
import org.spectls.interop.feature.Names;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Side;
import org.spectls.interop.material.Material;

/** A client that does what a profile says. */
final class BctlsClient extends DefaultTlsClient {
    private final Profile profile;
    private final Material material;
    private final List<Credentials> trusted;
    private final Optional<TlsSession> earlier;
    private final Told told;
    private final AlertLog log = new AlertLog();
    private Optional<TlsSession> session = Optional.empty();
    private Facts bound = Facts.NONE;
    private boolean stapled;
    private int handshakes;

    /**
     * A client of one connection.
     *
     * @param trusted those who the server may be; empty where it shows no certificate
     * @param earlier the session to take up
     */
    BctlsClient(Profile profile, Material material, List<Credentials> trusted, Optional<TlsSession> earlier) {
        super(new BcTlsCrypto(new SecureRandom()));
        this.profile = profile;
        this.told = new Told(profile, Side.CLIENT);
        this.material = material;
        this.trusted = List.copyOf(trusted);
        this.earlier = earlier;
    }

    /** The session that a later client may take up. */
    Optional<TlsSession> session() {
        return session;
    }

    Facts facts() {
        return BctlsFacts.of(context, handshakes).with(bound).with(Fact.CERTIFICATE_STATUS, stapled);
    }

    /** Alerts that were sent and received. */
    AlertLog log() {
        return log;
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return told.versions();
    }

    @Override
    protected int[] getSupportedCipherSuites() {
        return told.suites(super.getSupportedCipherSuites());
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked", "JdkObsolete"}) // Bouncy Castle's interface.
    protected Vector getSupportedGroups(Vector namedGroupRoles) {
        if (profile.groups().isEmpty()) {
            Vector groups = super.getSupportedGroups(namedGroupRoles);
            if (profile.certificate() == CertificateType.ECDSA_P521) {
                // Not among the defaults, without which no certificate may be on it. RFC 8422 5.1.
                groups.add(NamedGroup.secp521r1);
            }
            return groups;
        }
        return profile.groups().stream().map(Terms::group).collect(Collectors.toCollection(Vector::new));
    }

    @Override
    @SuppressWarnings({"rawtypes", "JdkObsolete"}) // Bouncy Castle's interface.
    protected Vector getSupportedSignatureAlgorithms() {
        return profile.signatureSchemes().isEmpty()
                ? super.getSupportedSignatureAlgorithms()
                : profile.signatureSchemes().stream()
                        .map(name -> SignatureScheme.getSignatureAndHashAlgorithm(Terms.scheme(name)))
                        .collect(Collectors.toCollection(Vector<SignatureAndHashAlgorithm>::new));
    }

    @Override
    @SuppressWarnings("JdkObsolete") // Bouncy Castle's interface.
    protected Vector<ServerName> getSNIServerNames() {
        return new Vector<>(List.of(new ServerName((short) 0, Names.HOST.getBytes(US_ASCII))));
    }

    @Override
    @SuppressWarnings({"rawtypes", "JdkObsolete"}) // Bouncy Castle's interface.
    protected @Nullable Vector getProtocolNames() {
        return told.protocols();
    }

    @Override
    @SuppressWarnings({"rawtypes", "JdkObsolete"}) // Bouncy Castle's interface.
    public Hashtable getClientExtensions() throws IOException {
        Hashtable extensions = super.getClientExtensions();
        if (profile.maxFragmentLength().isPresent()) {
            TlsExtensionsUtils.addMaxFragmentLengthExtension(
                    extensions, Terms.fragmentLength(profile.maxFragmentLength().getAsInt()));
        }
        // With suites that encrypt nothing OpenSSL agrees to it, which this client refuses. RFC 7366 3.
        boolean plain =
                profile.suites().stream().anyMatch(suite -> suite.protection().startsWith("NULL"));
        if (plain || profile.encryptThenMac().equals(Optional.of(false))) {
            extensions.remove(TlsExtensionsUtils.EXT_encrypt_then_mac);
        }
        return extensions;
    }

    /** Whatever group the server likes: its strength is not what is tried. */
    @Override
    public TlsDHGroupVerifier getDHGroupVerifier() {
        return group -> true;
    }

    @Override
    public boolean shouldUseExtendedMasterSecret() {
        return profile.extendedMasterSecret();
    }

    @Override
    public boolean isFallback() {
        return profile.downgrade() == Downgrade.FALLBACK;
    }

    @Override
    public boolean allowLegacyResumption() {
        return true;
    }

    @Override
    public @Nullable TlsSession getSessionToResume() {
        return earlier.orElse(null);
    }

    @Override
    public @Nullable TlsPSKIdentity getPSKIdentity() {
        return profile.preShared() ? new BasicTlsPSKIdentity(Names.PSK_IDENTITY, told.preSharedKey()) : null;
    }

    @Override
    public TlsAuthentication getAuthentication() {
        return new TlsAuthentication() {
            @Override
            public void notifyServerCertificate(TlsServerCertificate shown) throws IOException {
                stapled = shown.getCertificateStatus() != null;
                BctlsKeys.insist(shown.getCertificate(), trusted);
            }

            @Override
            public @Nullable TlsCredentials getClientCredentials(CertificateRequest request) throws IOException {
                CertificateType own = profile.clientCertificate();
                if (own == CertificateType.NONE) {
                    return null;
                }
                Credentials credentials = material.credentials(Side.CLIENT, own);
                return BctlsKeys.signer(
                        context,
                        credentials,
                        request.getSupportedSignatureAlgorithms(),
                        BctlsKeys.algorithm(own),
                        List.of());
            }
        };
    }

    @Override
    public void notifyHandshakeComplete() throws IOException {
        super.notifyHandshakeComplete();
        handshakes++;
        bound = BctlsFacts.bound(context, profile);
        session = Optional.ofNullable(context.getSession());
    }

    @Override
    public void notifyAlertRaised(short level, short description, String message, Throwable cause) {
        log.raised(level, description, cause);
    }

    @Override
    public void notifyAlertReceived(short level, short description) {
        log.received(level, description);
    }
}
