package org.spectls.interop.peer.spectls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spectls.crypto.certificate.TrustAnchors;
import org.spectls.interop.feature.CertificateType;
import org.spectls.interop.feature.Option;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Suite;
import org.spectls.interop.feature.Version;
import org.spectls.interop.material.Material;
import org.spectls.interop.peer.Abilities;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.engine.CryptoPrimitives;
import org.spectls.tls.engine.EngineContext;
import org.spectls.tls.engine.PathCheck;
import org.spectls.tls.engine.ServerCredentials;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.HeartbeatMode;
import org.spectls.tls.protocol.wire.NamedGroup;
import org.spectls.tls.protocol.wire.SignatureScheme;

/** A profile as the configuration of our stack, and what of profiles it cannot express. */
final class OurConfiguration {
    /** Suites and groups are those of the specification's defaults and tables; what is not specified is listed. */
    static final Abilities ABILITIES = new Abilities(
            Set.of(Version.TLS_1_2),
            suite -> CipherSuite.all().stream().anyMatch(row -> row.code() == suite.code())
                    ? Optional.empty()
                    : Optional.of("the specification has no " + suite),
            Configuration.builder().build().groups().stream()
                    .map(NamedGroup::toString)
                    .collect(Collectors.toUnmodifiableSet()),
            lacking());

    private OurConfiguration() {}

    /** A client that trusts the authorities. */
    static EngineContext client(Profile profile, Material material) {
        return context(configuration(profile), material.anchors());
    }

    /** A server that shows the profile's certificate. */
    static EngineContext server(Profile profile, Material material) {
        Configuration.Builder configuration = configuration(profile);
        if (profile.certificate() != CertificateType.NONE) {
            configuration.credentials(List.of(ServerCredentials.of(material.server(profile.certificate()))));
        }
        return context(configuration, TrustAnchors.of(List.of()));
    }

    private static EngineContext context(Configuration.Builder configuration, TrustAnchors anchors) {
        return new EngineContext(
                configuration.build(),
                new CryptoPrimitives(new SecureRandom()),
                new PathCheck(anchors, Instant::now),
                Optional.empty());
    }

    private static Configuration.Builder configuration(Profile profile) {
        Configuration.Builder builder = Configuration.builder();
        if (!profile.suites().isEmpty()) {
            builder.cipherSuites(rows(profile.suites(), Suite::name, CipherSuite.all()));
        }
        if (!profile.groups().isEmpty()) {
            builder.groups(rows(profile.groups(), name -> name, NamedGroup.all()));
        }
        if (!profile.signatureSchemes().isEmpty()) {
            builder.signatureSchemes(rows(profile.signatureSchemes(), name -> name, SignatureScheme.all()));
        }
        builder.applicationProtocols(profile.applicationProtocols().stream()
                .map(name -> Bytes.wrap(name.getBytes(US_ASCII)))
                .toList());
        if (profile.heartbeat()) {
            builder.heartbeatMode(Optional.of(HeartbeatMode.PEER_ALLOWED_TO_SEND));
        }
        return builder;
    }

    private static <T, R> List<R> rows(List<T> wanted, Function<T, String> naming, List<R> table) {
        return wanted.stream()
                .map(naming)
                .flatMap(name -> table.stream().filter(row -> row.toString().equals(name)))
                .toList();
    }

    private static Map<Option, String> lacking() {
        Map<Option, String> lacking = new EnumMap<>(Option.class);
        for (Option option : List.of(
                Option.ENCRYPT_THEN_MAC,
                Option.NO_ENCRYPT_THEN_MAC,
                Option.CLIENT_CERTIFICATE,
                Option.CLIENT_CERTIFICATE_DECLINED,
                Option.SESSION_ID,
                Option.SESSION_TICKET,
                Option.RENEGOTIATION_BY_CLIENT,
                Option.RENEGOTIATION_BY_SERVER,
                Option.CERTIFICATE_STATUS,
                Option.MAX_FRAGMENT_LENGTH,
                Option.RECORD_SIZE_LIMIT,
                Option.DEFLATE,
                Option.PRE_SHARED_KEY,
                Option.NO_CERTIFICATE)) {
            lacking.put(option, option + " is not specified yet");
        }
        return lacking;
    }
}
