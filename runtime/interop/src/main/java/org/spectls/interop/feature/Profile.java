package org.spectls.interop.feature;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What both sides of a connection are told, in the standards' words. Immutable.
 *
 * @param version the only version that is spoken
 * @param suites cipher suites, best first; none: each side's own defaults
 * @param groups groups for the key exchange by IANA's names, best first; none: each side's own defaults
 * @param signatureSchemes by IANA's names, best first; none: each side's own defaults
 * @param certificate what the server shows
 * @param clientAuthentication whether the server asks for a certificate
 * @param clientCertificate what the client shows
 * @param applicationProtocols ALPN, best first; none: no extension
 * @param extendedMasterSecret RFC 7627: true is what all sides do when nothing is said
 * @param encryptThenMac RFC 7366: absent where no one cares
 * @param resumption how a second connection takes up the session of the first
 * @param renegotiation who asks for a second handshake
 * @param certificateStatus OCSP stapling, RFC 6066 section 8
 * @param maxFragmentLength octets, RFC 6066 section 4
 * @param recordSizeLimit octets, RFC 8449
 * @param deflate compression, RFC 3749
 * @param heartbeat who sends a heartbeat request; both sides allow the other to. RFC 6520
 * @param downgrade what must not come about; then the versions are its own
 * @param exporter key material that both sides derive
 * @param channelBinding what both sides know of the connection
 * @param payload about how many octets the client sends, and the server sends back, beyond the usual
 */
public record Profile(
        Version version,
        List<Suite> suites,
        List<String> groups,
        List<String> signatureSchemes,
        CertificateType certificate,
        ClientAuthentication clientAuthentication,
        CertificateType clientCertificate,
        List<String> applicationProtocols,
        boolean extendedMasterSecret,
        Optional<Boolean> encryptThenMac,
        Resumption resumption,
        Renegotiation renegotiation,
        boolean certificateStatus,
        OptionalInt maxFragmentLength,
        OptionalInt recordSizeLimit,
        boolean deflate,
        Heartbeat heartbeat,
        Downgrade downgrade,
        Optional<Exporter> exporter,
        Optional<ChannelBinding> channelBinding,
        int payload) {

    /** Whether the server asks for a certificate. */
    public enum ClientAuthentication {
        /** The server does not ask. */
        NOT_ASKED,
        /** The server asks, the client has none, and the server goes on. */
        DECLINED,
        /** The server insists, the client shows one. */
        REQUIRED
    }

    /** How a second connection takes up the session of the first. */
    public enum Resumption {
        NONE,
        /** RFC 5246 section 7.3. */
        SESSION_ID,
        /** RFC 5077. */
        TICKET
    }

    /** Who asks for a second handshake. */
    public enum Renegotiation {
        NONE,
        BY_CLIENT,
        /** It goes on writing meanwhile. */
        BY_WRITING_CLIENT,
        BY_SERVER;

        /** Whether the client asks. */
        public boolean byClient() {
            return this == BY_CLIENT || this == BY_WRITING_CLIENT;
        }
    }

    /** Who sends a heartbeat request. */
    public enum Heartbeat {
        NONE,
        BY_CLIENT,
        BY_SERVER;

        /** Whether that side does. */
        public boolean by(Side side) {
            return this == (side == Side.CLIENT ? BY_CLIENT : BY_SERVER);
        }
    }

    public Profile {
        suites = List.copyOf(suites);
        groups = List.copyOf(groups);
        signatureSchemes = List.copyOf(signatureSchemes);
        applicationProtocols = List.copyOf(applicationProtocols);
    }

    /** What any TLS 1.2 stack does by default, with ECDSA. */
    public static Profile usual() {
        return new ProfileBuilder().build();
    }

    /** The versions that a side speaks, oldest first. */
    public List<Version> versions(Side side) {
        return downgrade == Downgrade.NONE ? List.of(version) : downgrade.versions(side);
    }

    /** The oldest version that a side speaks. */
    public Version oldest(Side side) {
        return versions(side).get(0);
    }

    /** The newest version that a side speaks. */
    public Version newest(Side side) {
        return versions(side).get(versions(side).size() - 1);
    }

    /** The certificate that a side shows. */
    public CertificateType shown(Side side) {
        return side == Side.CLIENT ? clientCertificate : certificate;
    }

    /** Whether there is to be no connection, but an alert. */
    public boolean refused() {
        return downgrade != Downgrade.NONE;
    }

    /** What both sides have to tell alike, whatever it is. */
    public Set<Fact> agreements() {
        Set<Fact> agreements = EnumSet.noneOf(Fact.class);
        exporter.ifPresent(wanted -> agreements.add(Fact.EXPORTED));
        channelBinding.ifPresent(wanted -> agreements.add(wanted.fact()));
        return agreements;
    }

    /** What one needs of a side, whoever it is. */
    public Set<Option> options(Side side) {
        Set<Option> options = EnumSet.noneOf(Option.class);
        add(options, Option.APPLICATION_PROTOCOL, !applicationProtocols.isEmpty());
        add(options, Option.NO_EXTENDED_MASTER_SECRET, !extendedMasterSecret);
        add(options, Option.ENCRYPT_THEN_MAC, encryptThenMac.equals(Optional.of(true)));
        add(options, Option.NO_ENCRYPT_THEN_MAC, encryptThenMac.equals(Optional.of(false)));
        add(options, Option.CLIENT_CERTIFICATE, clientCertificate != CertificateType.NONE);
        add(options, Option.CLIENT_CERTIFICATE_DECLINED, clientAuthentication == ClientAuthentication.DECLINED);
        add(options, Option.SESSION_ID, resumption == Resumption.SESSION_ID);
        add(options, Option.SESSION_TICKET, resumption == Resumption.TICKET);
        add(options, Option.RENEGOTIATION_BY_CLIENT, renegotiation.byClient());
        add(options, Option.RENEGOTIATION_BY_SERVER, renegotiation == Renegotiation.BY_SERVER);
        add(options, Option.RENEGOTIATION_UNDER_LOAD, renegotiation == Renegotiation.BY_WRITING_CLIENT);
        add(options, Option.CERTIFICATE_STATUS, certificateStatus);
        add(options, Option.MAX_FRAGMENT_LENGTH, maxFragmentLength.isPresent());
        add(options, Option.RECORD_SIZE_LIMIT, recordSizeLimit.isPresent());
        add(options, Option.DEFLATE, deflate);
        add(options, Option.HEARTBEAT, heartbeat != Heartbeat.NONE);
        add(options, Option.HEARTBEAT_REQUEST, heartbeat.by(side));
        add(options, Option.SIGNATURE_SCHEMES, !signatureSchemes.isEmpty());
        add(options, Option.PRE_SHARED_KEY, preShared());
        add(options, Option.NO_CERTIFICATE, certificate == CertificateType.NONE);
        add(options, Option.FALLBACK_SCSV, downgrade == Downgrade.FALLBACK);
        add(options, Option.SSL_3_0, versions(side).contains(Version.SSL_3_0));
        add(options, Option.SSL_2_0_HELLO, downgrade == Downgrade.SSL_2_0_HELLO && side == Side.CLIENT);
        add(options, Option.EXPORTER, exporter.isPresent());
        add(
                options,
                Option.EXPORTER_CONTEXT,
                exporter.flatMap(Exporter::context).isPresent());
        add(options, Option.TLS_UNIQUE, channelBinding.equals(Optional.of(ChannelBinding.TLS_UNIQUE)));
        add(
                options,
                Option.TLS_SERVER_END_POINT,
                channelBinding.equals(Optional.of(ChannelBinding.TLS_SERVER_END_POINT)));
        return options;
    }

    /** Whether the suites need a key that both sides hold beforehand. */
    public boolean preShared() {
        return suites.stream().anyMatch(Suite::preShared);
    }

    /** How many connections the client opens, one after the other. */
    public int connections() {
        return resumption == Resumption.NONE ? 1 : 2;
    }

    private static void add(Set<Option> options, Option option, boolean needed) {
        if (needed) {
            options.add(option);
        }
    }
}
