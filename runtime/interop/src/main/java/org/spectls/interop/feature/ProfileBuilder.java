package org.spectls.interop.feature;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.spectls.interop.feature.Profile.ClientAuthentication;
import org.spectls.interop.feature.Profile.Heartbeat;
import org.spectls.interop.feature.Profile.Renegotiation;
import org.spectls.interop.feature.Profile.Resumption;

/** Collects the parts of a profile; what is not said is what any TLS 1.2 stack does by default. */
final class ProfileBuilder {
    private Version version = Version.TLS_1_2;
    private List<Suite> suites = List.of();
    private List<String> groups = List.of();
    private List<String> signatureSchemes = List.of();
    private CertificateType certificate = CertificateType.ECDSA;
    private ClientAuthentication clientAuthentication = ClientAuthentication.NOT_ASKED;
    private CertificateType clientCertificate = CertificateType.NONE;
    private List<String> applicationProtocols = List.of();
    private boolean extendedMasterSecret = true;
    private Optional<Boolean> encryptThenMac = Optional.empty();
    private Resumption resumption = Resumption.NONE;
    private Renegotiation renegotiation = Renegotiation.NONE;
    private boolean certificateStatus;
    private OptionalInt maxFragmentLength = OptionalInt.empty();
    private OptionalInt recordSizeLimit = OptionalInt.empty();
    private boolean deflate;
    private Heartbeat heartbeat = Heartbeat.NONE;
    private Downgrade downgrade = Downgrade.NONE;
    private Optional<Exporter> exporter = Optional.empty();
    private Optional<ChannelBinding> channelBinding = Optional.empty();
    private int payload = 0;

    ProfileBuilder version(Version value) {
        version = value;
        return this;
    }

    /** The only suites, and the certificate that the first needs. */
    ProfileBuilder suites(String... names) {
        suites = Arrays.stream(names).map(Suite::named).toList();
        certificate = suites.get(0).certificate();
        return this;
    }

    ProfileBuilder groups(String... names) {
        groups = List.of(names);
        return this;
    }

    ProfileBuilder signatureSchemes(String... names) {
        signatureSchemes = List.of(names);
        return this;
    }

    ProfileBuilder certificate(CertificateType value) {
        certificate = value;
        return this;
    }

    /** The server insists on it. */
    ProfileBuilder clientCertificate(CertificateType value) {
        clientAuthentication = ClientAuthentication.REQUIRED;
        clientCertificate = value;
        return this;
    }

    /** The server asks for one, and the client has none. */
    ProfileBuilder clientCertificateDeclined() {
        clientAuthentication = ClientAuthentication.DECLINED;
        return this;
    }

    ProfileBuilder applicationProtocols(String... names) {
        applicationProtocols = List.of(names);
        return this;
    }

    ProfileBuilder withoutExtendedMasterSecret() {
        extendedMasterSecret = false;
        return this;
    }

    ProfileBuilder encryptThenMac(boolean value) {
        encryptThenMac = Optional.of(value);
        return this;
    }

    ProfileBuilder resumption(Resumption value) {
        resumption = value;
        return this;
    }

    ProfileBuilder renegotiation(Renegotiation value) {
        renegotiation = value;
        return this;
    }

    ProfileBuilder certificateStatus() {
        certificateStatus = true;
        return this;
    }

    ProfileBuilder maxFragmentLength(int octets) {
        maxFragmentLength = OptionalInt.of(octets);
        return this;
    }

    ProfileBuilder recordSizeLimit(int octets) {
        recordSizeLimit = OptionalInt.of(octets);
        return this;
    }

    ProfileBuilder deflate() {
        deflate = true;
        return this;
    }

    ProfileBuilder heartbeat(Heartbeat value) {
        heartbeat = value;
        return this;
    }

    ProfileBuilder downgrade(Downgrade value) {
        downgrade = value;
        return this;
    }

    ProfileBuilder exporter(Exporter value) {
        exporter = Optional.of(value);
        return this;
    }

    ProfileBuilder channelBinding(ChannelBinding value) {
        channelBinding = Optional.of(value);
        return this;
    }

    ProfileBuilder payload(int octets) {
        payload = octets;
        return this;
    }

    Profile build() {
        return new Profile(
                version,
                suites,
                groups,
                signatureSchemes,
                certificate,
                clientAuthentication,
                clientCertificate,
                applicationProtocols,
                extendedMasterSecret,
                encryptThenMac,
                resumption,
                renegotiation,
                certificateStatus,
                maxFragmentLength,
                recordSizeLimit,
                deflate,
                heartbeat,
                downgrade,
                exporter,
                channelBinding,
                payload);
    }
}
