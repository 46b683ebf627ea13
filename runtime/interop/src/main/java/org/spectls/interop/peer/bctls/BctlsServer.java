package org.spectls.interop.peer.bctls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Hashtable;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Vector;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.CertificateStatus;
import org.bouncycastle.tls.CertificateStatusType;
import org.bouncycastle.tls.ClientCertificateType;
import org.bouncycastle.tls.DefaultTlsServer;
import org.bouncycastle.tls.ProtocolName;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.ServerName;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.TlsCredentialedDecryptor;
import org.bouncycastle.tls.TlsCredentialedSigner;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsPSKIdentityManager;
import org.bouncycastle.tls.TlsSession;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.jspecify.annotations.Nullable;
import org.spectls.interop.feature.CertificateType;
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Facts;
import org.spectls.interop.feature.Names;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Profile.ClientCertificate;
import org.spectls.interop.feature.Profile.Resumption;
import org.spectls.interop.feature.Suite;
import org.spectls.interop.material.Material;

/** A server that does what a profile says, for one connection. */
final class BctlsServer extends DefaultTlsServer {
    private final Profile profile;
    private final Material material;
    private final Map<String, TlsSession> sessions;
    private final StringBuilder log = new StringBuilder();
    private String serverName = "none";
    private String group = "none";
    private int handshakes;

    /** @param sessions those of earlier connections, by their ids; new ones are added */
    BctlsServer(Profile profile, Material material, Map<String, TlsSession> sessions) {
        super(new BcTlsCrypto(new SecureRandom()));
        this.profile = profile;
        this.material = material;
        this.sessions = sessions;
    }

    Facts facts() {
        return BctlsFacts.of(context.getSecurityParametersConnection(), handshakes)
                .with(Fact.SERVER_NAME, serverName)
                .with(Fact.GROUP, group);
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
                ? Terms.suitesFor(profile.certificate())
                : profile.suites().stream().mapToInt(Suite::code).toArray();
    }

    /** Names are forgotten when the handshake is done. */
    @Override
    @SuppressWarnings({"rawtypes", "JdkObsolete"}) // Bouncy Castle's interface.
    public void processClientExtensions(Hashtable extensions) throws IOException {
        super.processClientExtensions(extensions);
        @Nullable Vector<?> names = context.getSecurityParametersHandshake().getClientServerNames();
        if (names != null && !names.isEmpty()) {
            serverName = new String(((ServerName) names.get(0)).getNameData(), US_ASCII);
        }
    }

    @Override
    protected int selectECDH(int minimumCurveBits) {
        int selected = super.selectECDH(minimumCurveBits);
        group = Terms.group(selected);
        return selected;
    }

    @Override
    protected int selectDH(int minimumFiniteFieldBits) {
        int selected = super.selectDH(minimumFiniteFieldBits);
        group = Terms.group(selected);
        return selected;
    }

    @Override
    public int[] getSupportedGroups() throws IOException {
        return profile.groups().isEmpty()
                ? super.getSupportedGroups()
                : profile.groups().stream().mapToInt(Terms::group).toArray();
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
    protected boolean allowEncryptThenMAC() {
        return !profile.encryptThenMac().equals(Optional.of(false));
    }

    @Override
    public boolean shouldUseExtendedMasterSecret() {
        return profile.extendedMasterSecret();
    }

    @Override
    public @Nullable TlsCredentials getCredentials() throws IOException {
        if (profile.certificate() == CertificateType.NONE) {
            return null;
        }
        return profile.preShared() ? getRSAEncryptionCredentials() : super.getCredentials();
    }

    @Override
    protected TlsCredentialedSigner getECDSASignerCredentials() throws IOException {
        return signer(SignatureAlgorithm.ecdsa);
    }

    @Override
    protected TlsCredentialedSigner getRSASignerCredentials() throws IOException {
        return signer(SignatureAlgorithm.rsa);
    }

    @Override
    protected TlsCredentialedDecryptor getRSAEncryptionCredentials() throws IOException {
        return BctlsKeys.decryptor(context, material.server(CertificateType.RSA));
    }

    @Override
    public @Nullable TlsPSKIdentityManager getPSKIdentityManager() {
        return profile.preShared() ? new Identities() : null;
    }

    @Override
    @SuppressWarnings({"rawtypes", "JdkObsolete"}) // Bouncy Castle's interface.
    public @Nullable CertificateRequest getCertificateRequest() throws IOException {
        if (profile.clientCertificate() == ClientCertificate.NOT_ASKED) {
            return null;
        }
        short[] types = {ClientCertificateType.rsa_sign, ClientCertificateType.ecdsa_sign};
        @Nullable
        Vector schemes = TlsUtils.isSignatureAlgorithmsExtensionAllowed(context.getServerVersion())
                ? TlsUtils.getDefaultSupportedSignatureAlgorithms(context)
                : null;
        return new CertificateRequest(types, schemes, null);
    }

    @Override
    public @Nullable CertificateStatus getCertificateStatus() {
        return profile.certificateStatus()
                ? new CertificateStatus(
                        CertificateStatusType.ocsp, OCSPResponse.getInstance(material.status(profile.certificate())))
                : null;
    }

    @Override
    public void notifyClientCertificate(Certificate shown) throws IOException {
        CertificateType wanted = profile.clientCertificate().type();
        if (wanted != CertificateType.NONE) {
            BctlsKeys.insist(shown, material.client(wanted));
        } else if (!shown.isEmpty()) {
            throw new TlsFatalAlert(AlertDescription.bad_certificate);
        }
    }

    @Override
    public @Nullable TlsSession getSessionToResume(byte[] id) {
        return profile.resumption() == Resumption.NONE
                ? null
                : sessions.get(HexFormat.of().formatHex(id));
    }

    @Override
    public byte @Nullable [] getNewSessionID() {
        return profile.resumption() == Resumption.NONE
                ? null
                : context.getNonceGenerator().generateNonce(32);
    }

    @Override
    public void notifyHandshakeComplete() throws IOException {
        super.notifyHandshakeComplete();
        handshakes++;
        TlsSession session = context.getSession();
        if (session != null && session.isResumable()) {
            sessions.put(HexFormat.of().formatHex(session.getSessionID()), session);
        }
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

    private TlsCredentialedSigner signer(short algorithm) throws IOException {
        return BctlsKeys.signer(
                context,
                material.server(profile.certificate()),
                context.getSecurityParametersHandshake().getClientSigAlgs(),
                algorithm,
                profile.signatureSchemes());
    }

    /** The one identity, and its key. */
    private static final class Identities implements TlsPSKIdentityManager {
        @Override
        public byte @Nullable [] getHint() {
            return null;
        }

        @Override
        public byte @Nullable [] getPSK(byte[] identity) {
            return new String(identity, US_ASCII).equals(Names.PSK_IDENTITY)
                    ? HexFormat.of().parseHex(Material.PSK)
                    : null;
        }
    }
}
