package org.spectls.interop.peer.bctls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Hashtable;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Vector;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.CertificateStatus;
import org.bouncycastle.tls.CertificateStatusType;
import org.bouncycastle.tls.ClientCertificateType;
import org.bouncycastle.tls.DefaultTlsServer;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.ServerName;
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
import org.spectls.interop.feature.Profile.ClientAuthentication;
import org.spectls.interop.feature.Profile.Resumption;
import org.spectls.interop.feature.Side;
import org.spectls.interop.material.Material;

/** A server that does what a profile says, for one connection. */
final class BctlsServer extends DefaultTlsServer {
    private final Profile profile;
    private final Material material;
    private final Map<String, TlsSession> sessions;
    private final Told told;
    private final AlertLog log = new AlertLog();
    private String serverName = "none";
    private String group = "none";
    private Facts bound = Facts.NONE;
    private int handshakes;

    /** @param sessions those of earlier connections, by their ids; new ones are added */
    BctlsServer(Profile profile, Material material, Map<String, TlsSession> sessions) {
        super(new BcTlsCrypto(new SecureRandom()));
        this.profile = profile;
        this.told = new Told(profile, Side.SERVER);
        this.material = material;
        this.sessions = sessions;
    }

    Facts facts() {
        return BctlsFacts.of(context, handshakes)
                .with(bound)
                .with(Fact.SERVER_NAME, serverName)
                .with(Fact.GROUP, group);
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
        return told.suites(Terms.suitesFor(profile.certificate()));
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
        return told.protocols();
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
        return signer(BctlsKeys.algorithm(profile.certificate()));
    }

    @Override
    protected TlsCredentialedSigner getRSASignerCredentials() throws IOException {
        return signer(BctlsKeys.algorithm(profile.certificate()));
    }

    @Override
    protected TlsCredentialedDecryptor getRSAEncryptionCredentials() throws IOException {
        return BctlsKeys.decryptor(context, material.credentials(Side.SERVER, CertificateType.RSA));
    }

    @Override
    public @Nullable TlsPSKIdentityManager getPSKIdentityManager() {
        return profile.preShared() ? new Identities() : null;
    }

    @Override
    @SuppressWarnings({"rawtypes", "JdkObsolete"}) // Bouncy Castle's interface.
    public @Nullable CertificateRequest getCertificateRequest() throws IOException {
        if (profile.clientAuthentication() == ClientAuthentication.NOT_ASKED) {
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
        CertificateType wanted = profile.clientCertificate();
        if (wanted != CertificateType.NONE) {
            BctlsKeys.insist(shown, List.of(material.credentials(Side.CLIENT, wanted)));
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
        bound = BctlsFacts.bound(context, profile);
        TlsSession session = context.getSession();
        if (session != null && session.isResumable()) {
            sessions.put(HexFormat.of().formatHex(session.getSessionID()), session);
        }
    }

    @Override
    public void notifyAlertRaised(short level, short description, String message, Throwable cause) {
        log.raised(level, description, cause);
    }

    @Override
    public void notifyAlertReceived(short level, short description) {
        log.received(level, description);
    }

    private TlsCredentialedSigner signer(short algorithm) throws IOException {
        return BctlsKeys.signer(
                context,
                material.credentials(Side.SERVER, profile.certificate()),
                context.getSecurityParametersHandshake().getClientSigAlgs(),
                algorithm,
                profile.signatureSchemes());
    }

    /** The one identity, and its key. */
    private final class Identities implements TlsPSKIdentityManager {
        @Override
        public byte @Nullable [] getHint() {
            return null;
        }

        @Override
        public byte @Nullable [] getPSK(byte[] identity) {
            return new String(identity, US_ASCII).equals(Names.PSK_IDENTITY) ? told.preSharedKey() : null;
        }
    }
}
