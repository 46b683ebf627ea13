package org.spectls.mutate.play;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.Secret;
import org.spectls.puppet.trace.Profile;
import org.spectls.suite.explore.Variation;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.ClientAuthentication;
import org.spectls.tls.protocol.wire.DHParameters;
import org.spectls.tls.protocol.wire.HeartbeatMode;
import org.spectls.tls.protocol.wire.MaxFragmentLength;
import org.spectls.tls.protocol.wire.NamedGroup;
import org.spectls.tls.protocol.wire.PreSharedKey;
import org.spectls.tls.protocol.wire.ProtocolVersion;
import org.spectls.tls.protocol.wire.SignatureScheme;

/** Profiles with one setting of the tested side that is otherwise: each in turn, at its bounds and beside them. */
final class Settings {
    private static final List<Profile> PROFILES =
            List.of(Profile.PLAIN, Profile.EVERYTHING, Profile.CBC, Profile.RESUMPTION_IDS);

    private static final Bytes KEY = Bytes.ascii("0123456789abcdef");

    /** @param name of the specification's */
    private record Setting(String name, Consumer<Configuration.Builder> change) {}

    private Settings() {}

    /** All of them, of the tested side only and of both. */
    static List<Variation> all() {
        List<Setting> settings = Stream.of(switches(), numbers(), lists(), keys(), others())
                .flatMap(each -> each)
                .toList();
        List<Variation> all = new ArrayList<>();
        for (Profile profile : PROFILES) {
            for (Setting setting : settings) {
                all.add(new Variation(Set.of(setting.name()), profile, setting.change(), untouched -> {}));
                all.add(new Variation(Set.of(setting.name()), profile, setting.change()));
            }
        }
        for (Setting setting : fields().toList()) {
            all.add(new Variation(Set.of(setting.name()), Profile.DHE, setting.change(), untouched -> {}));
            all.add(new Variation(Set.of(setting.name()), Profile.DHE, setting.change()));
        }
        return all;
    }

    /** What tells only where keys are agreed on in a finite field. */
    private static Stream<Setting> fields() {
        List<NamedGroup> groups = new ArrayList<>(NamedGroup.all());
        Collections.reverse(groups);
        byte[] prime = new byte[128];
        prime[0] = (byte) 0x80;
        prime[127] = 1;
        DHParameters small = new DHParameters(Bytes.wrap(prime), Bytes.of(2));
        List<CipherSuite> suites = List.of(
                CipherSuite.TLS_DHE_RSA_WITH_AES_128_GCM_SHA256, CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256);
        return Stream.of(
                new Setting("groups", c -> c.groups(groups)),
                new Setting("groups", c -> c.groups(List.of(NamedGroup.FFDHE8192))),
                new Setting("groups", c -> c.unsafeCipherSuites(suites)),
                new Setting(
                        "dh_parameters",
                        c -> c.groups(List.of(NamedGroup.X25519)).dhParameters(Optional.of(small))));
    }

    private static Stream<Setting> switches() {
        return Stream.of(true, false)
                .flatMap(on -> Stream.of(
                        new Setting("status_requested", c -> c.statusRequested(on)),
                        new Setting("fallback", c -> c.fallback(on)),
                        new Setting("hello_padding", c -> c.helloPadding(on)),
                        new Setting("unsafe_legacy_servers", c -> c.unsafeLegacyServers(on)),
                        new Setting("require_extended_master_secret", c -> c.requireExtendedMasterSecret(on)),
                        new Setting("encrypt_then_mac", c -> c.encryptThenMac(on)),
                        new Setting("unsafe_compression", c -> c.unsafeCompression(on)),
                        new Setting("renegotiation", c -> c.renegotiation(on)),
                        new Setting("session_tickets", c -> c.sessionTickets(on)),
                        new Setting("session_ids", c -> c.sessionIds(on)),
                        new Setting("require_known_name", c -> c.requireKnownName(on))));
    }

    private static Stream<Setting> numbers() {
        Stream<Setting> small = Stream.of(0, 1, 2)
                .flatMap(number -> Stream.of(
                        new Setting("session_lifetime", c -> c.sessionLifetime(number)),
                        new Setting("records_per_key", c -> c.recordsPerKey(number + 1))));
        Stream<Setting> sizes = Stream.of(63, 64, 65, 511, 512, 513, 16384, 16385)
                .map(size -> new Setting("record_size_limit", c -> c.recordSizeLimit(Optional.of(size))));
        Stream<Setting> fragments = MaxFragmentLength.all().stream()
                .map(length -> new Setting("max_fragment_length", c -> c.maxFragmentLength(Optional.of(length))));
        return Stream.of(small, sizes, fragments).flatMap(each -> each);
    }

    private static Stream<Setting> lists() {
        List<ProtocolVersion> old = List.of(ProtocolVersion.TLS11, ProtocolVersion.TLS10);
        Stream<Setting> versions = Stream.of(
                        old, List.of(ProtocolVersion.TLS11), List.of(ProtocolVersion.TLS10), List.<ProtocolVersion>of())
                .flatMap(list -> Stream.of(
                        new Setting("unsafe_versions", c -> c.unsafeVersions(list)),
                        new Setting(
                                "unsafe_versions", c -> c.versions(List.of()).unsafeVersions(list))));
        List<NamedGroup> groups = new ArrayList<>(NamedGroup.all());
        Collections.reverse(groups);
        Stream<Setting> exchanges = Stream.of(
                        groups,
                        List.<NamedGroup>of(),
                        List.of(NamedGroup.SECP256R1, NamedGroup.X25519),
                        List.of(NamedGroup.X25519),
                        List.of(NamedGroup.FFDHE2048),
                        List.of(NamedGroup.FFDHE3072, NamedGroup.X448))
                .map(list -> new Setting("groups", c -> c.groups(list)));
        List<SignatureScheme> schemes = new ArrayList<>(SignatureScheme.all());
        Collections.reverse(schemes);
        Stream<Setting> signatures = Stream.of(
                        schemes,
                        List.<SignatureScheme>of(),
                        List.of(SignatureScheme.ECDSA_SECP256R1_SHA256),
                        List.of(SignatureScheme.RSA_PKCS1_SHA1, SignatureScheme.ECDSA_SHA1),
                        List.of(SignatureScheme.RSA_PSS_RSAE_SHA256, SignatureScheme.RSA_PKCS1_SHA256))
                .flatMap(list -> Stream.of(
                        new Setting("signature_schemes", c -> c.signatureSchemes(list)),
                        new Setting("unsafe_signature_schemes", c -> c.unsafeSignatureSchemes(list)),
                        new Setting(
                                "enabled_schemes", c -> c.signatureSchemes(list).unsafeSignatureSchemes(List.of())),
                        new Setting(
                                "enabled_schemes",
                                c -> c.versions(List.of())
                                        .unsafeVersions(old)
                                        .signatureSchemes(list)
                                        .unsafeSignatureSchemes(List.of())),
                        new Setting(
                                "enabled_schemes",
                                c -> c.unsafeVersions(old)
                                        .signatureSchemes(list)
                                        .unsafeSignatureSchemes(List.of()))));
        List<CipherSuite> suites = new ArrayList<>(CipherSuite.all());
        Collections.reverse(suites);
        Stream<Setting> ciphers = Stream.of(suites, CipherSuite.all(), List.<CipherSuite>of())
                .flatMap(list -> Stream.of(
                        new Setting("cipher_suites", c -> c.cipherSuites(list)),
                        new Setting("unsafe_cipher_suites", c -> c.unsafeCipherSuites(list)),
                        new Setting(
                                "unsafe_cipher_suites",
                                c -> c.cipherSuites(List.of()).unsafeCipherSuites(list))));
        return Stream.of(versions, exchanges, signatures, ciphers).flatMap(each -> each);
    }

    private static Stream<Setting> keys() {
        PreSharedKey known = new PreSharedKey(Bytes.ascii("puppet"), Secret.copyOf(KEY));
        PreSharedKey other = new PreSharedKey(Bytes.ascii("other"), Secret.copyOf(KEY));
        return Stream.of(List.<PreSharedKey>of(), List.of(other), List.of(other, known), List.of(known, other))
                .flatMap(list -> Stream.of(
                        new Setting("psks", c -> c.psks(list)),
                        new Setting(
                                "psks",
                                c -> c.psks(list)
                                        .cipherSuites(List.of())
                                        .unsafeCipherSuites(List.of(
                                                CipherSuite.TLS_PSK_WITH_AES_128_GCM_SHA256,
                                                CipherSuite.TLS_DHE_PSK_WITH_AES_128_GCM_SHA256))),
                        new Setting(
                                "psk_hint",
                                c -> c.psks(list)
                                        .pskHint(Bytes.ascii("other"))
                                        .cipherSuites(List.of())
                                        .unsafeCipherSuites(
                                                List.of(CipherSuite.TLS_ECDHE_PSK_WITH_CHACHA20_POLY1305_SHA256)))));
    }

    private static Stream<Setting> others() {
        Stream<Setting> clients = ClientAuthentication.all().stream()
                .flatMap(wish -> Stream.of(
                        new Setting("client_auth", c -> c.clientAuth(wish)),
                        new Setting(
                                "client_authorities",
                                c -> c.clientAuth(wish).clientAuthorities(List.of(Bytes.of(0x30, 0))))));
        Stream<Setting> protocols = Stream.of(
                        List.of(Bytes.ascii("h2")), List.of(Bytes.ascii("http/1.1"), Bytes.ascii("h2")))
                .map(list -> new Setting("application_protocols", c -> c.applicationProtocols(list)));
        Stream<Setting> heartbeats = HeartbeatMode.all().stream()
                .flatMap(mode -> Stream.of(
                        new Setting("heartbeat_mode", c -> c.heartbeatMode(Optional.of(mode))),
                        new Setting(
                                "idle_interval",
                                c -> c.heartbeatMode(Optional.of(mode))
                                        .idleInterval(Optional.of(5_000L))
                                        .answerWithin(2_000)
                                        .heartbeatWindow(3_000))));
        return Stream.of(clients, protocols, heartbeats).flatMap(each -> each);
    }
}
