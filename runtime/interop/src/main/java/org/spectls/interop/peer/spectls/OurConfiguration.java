package org.spectls.interop.peer.spectls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.spectls.crypto.ticket.TicketKeys;
import org.spectls.interop.feature.CertificateType;
import org.spectls.interop.feature.Downgrade;
import org.spectls.interop.feature.Names;
import org.spectls.interop.feature.Option;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Profile.Heartbeat;
import org.spectls.interop.feature.Profile.Renegotiation;
import org.spectls.interop.feature.Profile.Resumption;
import org.spectls.interop.feature.Side;
import org.spectls.interop.feature.Suite;
import org.spectls.interop.feature.Version;
import org.spectls.interop.material.Material;
import org.spectls.interop.peer.Abilities;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.Secret;
import org.spectls.tls.engine.CryptoPrimitives;
import org.spectls.tls.engine.EngineContext;
import org.spectls.tls.engine.PathCheck;
import org.spectls.tls.engine.ServerCredentials;
import org.spectls.tls.engine.Weaknesses;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.ClientAuthentication;
import org.spectls.tls.protocol.wire.HeartbeatMode;
import org.spectls.tls.protocol.wire.MaxFragmentLength;
import org.spectls.tls.protocol.wire.NamedGroup;
import org.spectls.tls.protocol.wire.PreSharedKey;
import org.spectls.tls.protocol.wire.ProtocolVersion;
import org.spectls.tls.protocol.wire.SignatureScheme;
import org.spectls.tls.session.SessionCache;
import org.spectls.tls.session.Tickets;

/** A profile as the configuration of our stack, and what of profiles it cannot express. */
final class OurConfiguration {
    private static final int SESSIONS = 100;
    private static final Duration LIFETIME = Duration.ofHours(1);

    private OurConfiguration() {}

    /** What is in the specification's tables. */
    static Abilities abilities(Side side) {
        return new Abilities(
                Version.TLS,
                suite -> CipherSuite.all().stream().anyMatch(row -> row.code() == suite.code())
                        ? Optional.empty()
                        : Optional.of("the specification has no " + suite),
                NamedGroup.all().stream().map(NamedGroup::toString).collect(Collectors.toUnmodifiableSet()),
                Map.of(),
                Map.of(
                        Option.SSL_3_0, "must not speak SSL 3.0 (RFC 7568 section 3)",
                        Option.SSL_2_0_HELLO, "must not send such a hello (RFC 6176 section 3)"));
    }

    /** A client that trusts the authorities. */
    static EngineContext client(Profile profile, Material material) {
        Configuration.Builder configuration = configuration(profile, Side.CLIENT)
                .statusRequested(profile.certificateStatus())
                .fallback(profile.downgrade() == Downgrade.FALLBACK);
        CertificateType own = profile.clientCertificate();
        if (own != CertificateType.NONE) {
            configuration.credentials(List.of(ServerCredentials.of(material.credentials(Side.CLIENT, own))));
        }
        profile.maxFragmentLength()
                .ifPresent(octets ->
                        configuration.maxFragmentLength(Optional.of(row("octets_" + octets, MaxFragmentLength.all()))));
        return context(configuration, material);
    }

    /** A server that shows the profile's certificate, and trusts the authorities about clients. */
    static EngineContext server(Profile profile, Material material) {
        Configuration.Builder configuration = configuration(profile, Side.SERVER)
                .sessionIds(profile.resumption() == Resumption.SESSION_ID)
                .clientAuth(clientAuthentication(profile));
        if (profile.certificate() != CertificateType.NONE) {
            Optional<Bytes> status = profile.certificateStatus()
                    ? Optional.of(Bytes.wrap(material.status(profile.certificate())))
                    : Optional.empty();
            configuration.credentials(
                    List.of(ServerCredentials.of(material.credentials(Side.SERVER, profile.certificate()), status)));
        }
        return context(configuration, material);
    }

    private static EngineContext context(Configuration.Builder configuration, Material material) {
        SecureRandom random = new SecureRandom();
        Tickets tickets = new Tickets(new TicketKeys(LIFETIME, LIFETIME, random), LIFETIME, Instant::now);
        return new EngineContext(
                configuration.build(),
                new CryptoPrimitives(random, Optional.of(tickets)),
                new PathCheck(material.anchors(), Instant::now),
                Optional.empty(),
                Optional.of(new SessionCache(SESSIONS, LIFETIME, Instant::now)),
                // What is weak here is meant to be.
                new Weaknesses(reason -> {}));
    }

    private static Configuration.Builder configuration(Profile profile, Side side) {
        Configuration.Builder builder = Configuration.builder()
                .applicationProtocols(profile.applicationProtocols().stream()
                        .map(name -> Bytes.wrap(name.getBytes(US_ASCII)))
                        .toList())
                .sessionTickets(profile.resumption() == Resumption.TICKET)
                .encryptThenMac(profile.encryptThenMac().orElse(true))
                .renegotiation(profile.renegotiation() != Renegotiation.NONE)
                .recordSizeLimit(profile.recordSizeLimit().stream().boxed().findFirst())
                .unsafeCompression(profile.deflate());
        builder.versions(versions(profile, side, version -> version == Version.TLS_1_2))
                .unsafeVersions(versions(profile, side, version -> version != Version.TLS_1_2));
        if (!profile.suites().isEmpty()) {
            builder.cipherSuites(suites(profile, suite -> !weak(suite)))
                    .unsafeCipherSuites(suites(profile, OurConfiguration::weak));
        }
        if (!profile.groups().isEmpty()) {
            builder.groups(profile.groups().stream()
                    .map(name -> row(name, NamedGroup.all()))
                    .toList());
        }
        if (!profile.signatureSchemes().isEmpty()) {
            builder.signatureSchemes(profile.signatureSchemes().stream()
                    .map(name -> row(name, SignatureScheme.all()))
                    .toList());
        }
        if (profile.preShared()) {
            Secret key = Secret.wrap(HexFormat.of().parseHex(Material.PSK));
            builder.psks(List.of(new PreSharedKey(Bytes.wrap(Names.PSK_IDENTITY.getBytes(US_ASCII)), key)));
        }
        if (profile.heartbeat() != Heartbeat.NONE) {
            builder.heartbeatMode(Optional.of(HeartbeatMode.PEER_ALLOWED_TO_SEND));
        }
        return builder;
    }

    private static List<ProtocolVersion> versions(Profile profile, Side side, Predicate<Version> which) {
        return profile.versions(side).stream()
                .filter(which)
                .map(version -> row("tls" + version.number().replace(".", ""), ProtocolVersion.all()))
                .toList();
    }

    private static List<CipherSuite> suites(Profile profile, Predicate<Suite> which) {
        return profile.suites().stream()
                .filter(which)
                .map(suite -> CipherSuite.of(suite.code()))
                .toList();
    }

    /** Suites that the specification wants named apart. */
    private static boolean weak(Suite suite) {
        return suite.anonymous()
                || suite.protection().startsWith("NULL")
                || suite.protection().startsWith("3DES");
    }

    private static ClientAuthentication clientAuthentication(Profile profile) {
        return switch (profile.clientAuthentication()) {
            case NOT_ASKED -> ClientAuthentication.NONE;
            case DECLINED -> ClientAuthentication.WANTED;
            case REQUIRED -> ClientAuthentication.REQUIRED;
        };
    }

    private static <R> R row(String name, List<R> table) {
        return table.stream()
                .filter(row -> row.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the specification has no " + name));
    }
}
