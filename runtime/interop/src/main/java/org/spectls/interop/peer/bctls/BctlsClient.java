package org.spectls.interop.peer.bctls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Hashtable;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Vector;
import java.util.stream.Collectors;
import org.bouncycastle.tls.BasicTlsPSKIdentity;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.DefaultTlsClient;
import org.bouncycastle.tls.ProtocolName;
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
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Facts;
import org.spectls.interop.feature.Names;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Suite;
import org.spectls.interop.material.Material;

/** A client that does what a profile says. */
final class BctlsClient extends DefaultTlsClient {
    private final Profile profile;
    private final Material material;
    private final Optional<TlsSession> earlier;
    private final StringBuilder log = new StringBuilder();
    private Optional<TlsSession> session = Optional.empty();
    private boolean stapled;
    private int handshakes;

    /** @param earlier the session to take up */
    BctlsClient(Profile profile, Material material, Optional<TlsSession> earlier) {
        super(new BcTlsCrypto(new SecureRandom()));
        this.profile = profile;
        this.material = material;
        this.earlier = earlier;
    }

    /** The session that a later client may take up. */
    Optional<TlsSession> session() {
        return session;
    }

    Facts facts() {
        return BctlsFacts.of(context.getSecurityParametersConnection(), handshakes)
                .with(Fact.CERTIFICATE_STATUS, stapled);
    }

    /** Alerts that were sent and received. */
    String log() {
        return log.toString();
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return Terms.version(profile.version()).only();
    }

    @Override
    protected int[] getSupportedCipherSuites() {
        return profile.suites().isEmpty()
                ? super.getSupportedCipherSuites()
                : profile.suites().stream().mapToInt(Suite::code).toArray();
    }

    @Override
    @SuppressWarnings({"rawtypes", "JdkObsolete"}) // Bouncy Castle's interface.
    protected Vector getSupportedGroups(Vector namedGroupRoles) {
        return profile.groups().isEmpty()
                ? super.getSupportedGroups(namedGroupRoles)
                : profile.groups().stream().map(Terms::group).collect(Collectors.toCollection(Vector::new));
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
        return profile.applicationProtocols().isEmpty()
                ? null
                : profile.applicationProtocols().stream()
                        .map(ProtocolName::asUtf8Encoding)
                        .collect(Collectors.toCollection(Vector<ProtocolName>::new));
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
    public boolean allowLegacyResumption() {
        return true;
    }

    @Override
    public @Nullable TlsSession getSessionToResume() {
        return earlier.orElse(null);
    }

    @Override
    public @Nullable TlsPSKIdentity getPSKIdentity() {
        return profile.preShared()
                ? new BasicTlsPSKIdentity(Names.PSK_IDENTITY, HexFormat.of().parseHex(Material.PSK))
                : null;
    }

    @Override
    public TlsAuthentication getAuthentication() {
        return new TlsAuthentication() {
            @Override
            public void notifyServerCertificate(TlsServerCertificate shown) throws IOException {
                stapled = shown.getCertificateStatus() != null;
                BctlsKeys.insist(shown.getCertificate(), material.server(profile.certificate()));
            }

            @Override
            public @Nullable TlsCredentials getClientCredentials(CertificateRequest request) throws IOException {
                CertificateType own = profile.clientCertificate().type();
                if (own == CertificateType.NONE) {
                    return null;
                }
                Credentials credentials = material.client(own);
                return BctlsKeys.signer(
                        context,
                        credentials,
                        request.getSupportedSignatureAlgorithms(),
                        BctlsKeys.algorithm(credentials),
                        List.of());
            }
        };
    }

    @Override
    public void notifyHandshakeComplete() throws IOException {
        super.notifyHandshakeComplete();
        handshakes++;
        session = Optional.ofNullable(context.getSession());
    }

    @Override
    public void notifyAlertRaised(short level, short description, String message, Throwable cause) {
        log.append("sends alert ")
                .append(description)
                .append(": ")
                .append(cause)
                .append('\n');
    }

    @Override
    public void notifyAlertReceived(short level, short description) {
        log.append("receives alert ").append(description).append('\n');
    }
}
