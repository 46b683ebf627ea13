package org.spectls.interop.feature;

import java.util.List;
import java.util.Optional;
import org.spectls.interop.feature.Profile.Heartbeat;
import org.spectls.interop.feature.Profile.Renegotiation;
import org.spectls.interop.feature.Profile.Resumption;

/** What must be true when a connection is over, as far as a side can tell. */
final class Expectation {
    private Expectation() {}

    /** Of the last connection, as the side sees it. */
    static Facts of(Profile profile, Side side) {
        if (profile.refused()) {
            return Facts.NONE.with(Fact.ALERT, profile.downgrade().alert());
        }
        Facts facts = Facts.NONE
                .with(Fact.VERSION, profile.version())
                .with(Fact.EXTENDED_MASTER_SECRET, profile.extendedMasterSecret())
                .with(Fact.SECURE_RENEGOTIATION, true)
                .with(Fact.PEER_CERTIFICATE, Names.of(side.other(), profile.shown(side.other())))
                .with(Fact.RESUMED, profile.resumption() != Resumption.NONE)
                .with(Fact.COMPRESSION, profile.deflate() ? "DEFLATE" : "none")
                .with(
                        Fact.APPLICATION_PROTOCOL,
                        profile.applicationProtocols().stream().findFirst().orElse("none"))
                .with(Fact.ENCRYPT_THEN_MAC, profile.encryptThenMac().map(on -> on ? "yes" : "no"));
        if (profile.suites().size() == 1) {
            facts = facts.with(Fact.SUITE, profile.suites().get(0));
        }
        // What a group was used for is told by the first handshake alone.
        if (profile.groups().size() == 1 && profile.resumption() == Resumption.NONE) {
            facts = facts.with(Fact.GROUP, profile.groups().get(0));
        }
        if (profile.renegotiation() != Renegotiation.NONE) {
            facts = facts.with(Fact.RENEGOTIATED, true);
        }
        if (profile.certificateStatus()) {
            facts = facts.with(Fact.CERTIFICATE_STATUS, true);
        }
        if (profile.maxFragmentLength().isPresent()) {
            facts = facts.with(
                    Fact.MAX_FRAGMENT_LENGTH, profile.maxFragmentLength().getAsInt());
        }
        if (profile.recordSizeLimit().isPresent()) {
            facts = facts.with(Fact.RECORD_SIZE_LIMIT, profile.recordSizeLimit().getAsInt());
        }
        if (profile.resumption() == Resumption.NONE) {
            facts = facts.with(Fact.SIGNATURE_SCHEME, scheme(profile.signatureSchemes(), profile.certificate()))
                    .with(
                            Fact.CLIENT_SIGNATURE_SCHEME,
                            profile.clientCertificate().scheme());
        }
        if (profile.heartbeat() != Heartbeat.NONE) {
            Fact own = profile.heartbeat().by(side) ? Fact.HEARTBEAT_ANSWERED : Fact.HEARTBEAT_RESPONSE;
            facts = facts.with(Fact.HEARTBEAT, true).with(own, true);
        }
        return side == Side.CLIENT ? facts.with(Fact.ECHO, true) : facts.with(Fact.SERVER_NAME, Names.HOST);
    }

    /** The only one that there can be. */
    private static Optional<String> scheme(List<String> told, CertificateType type) {
        return told.size() == 1 ? Optional.of(told.get(0)) : type.scheme();
    }
}
