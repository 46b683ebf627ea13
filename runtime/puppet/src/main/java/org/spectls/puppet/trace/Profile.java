package org.spectls.puppet.trace;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.Secret;
import org.spectls.puppet.symbol.Role;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.ClientAuthentication;
import org.spectls.tls.protocol.wire.HeartbeatMode;
import org.spectls.tls.protocol.wire.MaxFragmentLength;
import org.spectls.tls.protocol.wire.NamedGroup;
import org.spectls.tls.protocol.wire.PreSharedKey;
import org.spectls.tls.protocol.wire.ProtocolVersion;
import org.spectls.tls.protocol.wire.SignatureScheme;

/** How the tested side and the puppet are configured, by a name that says what the tested side has to be able to. */
public enum Profile {
    /** The specification's defaults, certificates and all. */
    PLAIN("the defaults: ECDHE with AEAD ciphers, tickets, no client certificates", (tested, puppet) -> {}),
    /** Sessions are resumed by their numbers. */
    RESUMPTION_IDS("sessions are resumed by number; no tickets", (tested, puppet) -> {
        tested.sessionTickets(false);
        puppet.sessionTickets(false);
    }),
    /** Sessions are resumed by tickets. */
    RESUMPTION_TICKETS("sessions are resumed by tickets", (tested, puppet) -> {}),
    /** No session is kept or sealed. */
    NO_RESUMPTION("no session is resumed", (tested, puppet) -> {
        tested.sessionTickets(false).sessionIds(false);
        puppet.sessionTickets(false);
    }),
    /** The server asks who the client is; the client under test has a certificate. */
    CLIENT_AUTH_WANTED(
            "client certificates are asked for", (tested, puppet) -> tested.clientAuth(ClientAuthentication.WANTED)),
    /** The server insists on it. */
    CLIENT_AUTH_REQUIRED(
            "client certificates are insisted on",
            (tested, puppet) -> tested.clientAuth(ClientAuthentication.REQUIRED)),
    /** Connections negotiate again. */
    RENEGOTIATION("connections may negotiate again", (tested, puppet) -> {
        tested.renegotiation(true);
        puppet.renegotiation(true);
    }),
    /** Both sides allow heartbeats. */
    HEARTBEAT("heartbeats are allowed in both directions", (tested, puppet) -> {
        Optional<HeartbeatMode> mode = Optional.of(HeartbeatMode.PEER_ALLOWED_TO_SEND);
        tested.heartbeatMode(mode);
        puppet.heartbeatMode(mode);
    }),
    /** A shared key, and nothing else. */
    PSK(
            "a shared key: identity puppet, key 30313233343536373839616263646566",
            only(CipherSuite.TLS_PSK_WITH_AES_128_GCM_SHA256)),
    /** A shared key and DHE. */
    DHE_PSK("a shared key with DHE", only(CipherSuite.TLS_DHE_PSK_WITH_AES_128_GCM_SHA256)),
    /** A shared key and ECDHE. */
    ECDHE_PSK("a shared key with ECDHE", only(CipherSuite.TLS_ECDHE_PSK_WITH_CHACHA20_POLY1305_SHA256)),
    /** The premaster secret travels under the server's key. */
    RSA("RSA key transport", only(CipherSuite.TLS_RSA_WITH_AES_128_GCM_SHA256)),
    /** A finite field. */
    DHE("DHE with an RSA certificate", only(CipherSuite.TLS_DHE_RSA_WITH_AES_128_GCM_SHA256)),
    /** Nobody proves who it is. */
    ANONYMOUS("anonymous ECDH", only(CipherSuite.TLS_ECDH_ANON_WITH_AES_128_CBC_SHA)),
    /** Blocks, with the MAC outside where both can do that. */
    CBC("AES-CBC with HMAC", only(CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA)),
    /** Both sides limit their records to 64 octets. */
    RECORD_SIZE_LIMIT("records of at most 64 octets", (tested, puppet) -> {
        tested.recordSizeLimit(Optional.of(64));
        puppet.recordSizeLimit(Optional.of(64));
    }),
    /** TLS 1.1, which is retired. */
    TLS11("TLS 1.1 with AES-CBC", legacy(ProtocolVersion.TLS11)),
    /** TLS 1.0, which is retired. */
    TLS10("TLS 1.0 with AES-CBC", legacy(ProtocolVersion.TLS10)),
    /** Everything that may happen on an open connection. */
    RENEGOTIATION_AND_HEARTBEAT(
            "connections negotiate again; heartbeats; client certificates are asked for", (tested, puppet) -> {
                RENEGOTIATION.configure(tested, puppet);
                HEARTBEAT.configure(tested, puppet);
                tested.clientAuth(ClientAuthentication.WANTED);
            }),
    /** The tested side probes an idle connection. */
    HEARTBEAT_IDLE("heartbeats; an idle connection is probed after 30 s", (tested, puppet) -> {
        RENEGOTIATION_AND_HEARTBEAT.configure(tested, puppet);
        tested.idleInterval(Optional.of(30_000L));
    }),
    /** The tested side answers no heartbeats. */
    HEARTBEAT_SILENT("heartbeats, which the tested side sends but does not answer", (tested, puppet) -> {
        HEARTBEAT.configure(tested, puppet);
        tested.heartbeatMode(Optional.of(HeartbeatMode.PEER_NOT_ALLOWED_TO_SEND));
    }),
    /** The puppet answers no heartbeats. */
    HEARTBEAT_REFUSED("heartbeats, which the puppet does not allow to be sent", (tested, puppet) -> {
        HEARTBEAT.configure(tested, puppet);
        tested.idleInterval(Optional.of(30_000L));
        puppet.heartbeatMode(Optional.of(HeartbeatMode.PEER_NOT_ALLOWED_TO_SEND));
    }),
    /** One warning, one heartbeat in its time and one record without content are borne, no more. */
    STRICT("one warning, one heartbeat and one empty record are borne", (tested, puppet) -> {
        HEARTBEAT.configure(tested, puppet);
        tested.warningsBorne(1).heartbeatsBorne(1).emptyRecordsBorne(1);
    }),
    /** No warning, no heartbeat and no record without content is borne. */
    INTOLERANT("no warning, no heartbeat and no empty record is borne", (tested, puppet) -> {
        HEARTBEAT.configure(tested, puppet);
        tested.warningsBorne(0).heartbeatsBorne(0).emptyRecordsBorne(0);
    }),
    /** Keys are worn after two records. */
    WORN_KEYS("keys protect two records", (tested, puppet) -> tested.recordsPerKey(2)),
    /** Keys are worn after one record. */
    BRITTLE_KEYS("keys protect one record", (tested, puppet) -> tested.recordsPerKey(1)),
    /** A client that was told to say that it tried a higher version before. */
    FALLBACK("TLS 1.2 and 1.1; a client falls back to TLS 1.1", (tested, puppet) -> {
        for (Configuration.Builder side : List.of(tested, puppet)) {
            side.unsafeCipherSuites(List.of(CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA));
        }
        tested.unsafeVersions(List.of(ProtocolVersion.TLS11)).fallback(true);
        puppet.versions(List.of())
                .unsafeVersions(List.of(ProtocolVersion.TLS11))
                .fallback(true);
    }),
    /** Both sides know application protocols, but not the same. */
    UNCOMMON_PROTOCOLS("no application protocol that both sides know", (tested, puppet) -> {
        tested.applicationProtocols(List.of(Bytes.ascii("h2")));
        puppet.applicationProtocols(List.of(Bytes.ascii("spdy/3")));
    }),
    /** RSA key transport, and whatever goes with it. */
    RSA_STAPLING("RSA key transport; a server staples a status; heartbeats", (tested, puppet) -> {
        RSA.configure(tested, puppet);
        HEARTBEAT.configure(tested, puppet);
    }),
    /** A peer without extended master secret is refused. */
    EXTENDED_MASTER_SECRET(
            "the extended master secret is insisted on", (tested, puppet) -> tested.requireExtendedMasterSecret(true)),
    /** Records are compressed. */
    COMPRESSION("compression is enabled", (tested, puppet) -> {
        tested.unsafeCompression(true);
        puppet.unsafeCompression(true);
    }),
    /** A client asks for short fragments. */
    FRAGMENT_LENGTH("a client asks for fragments of 512 octets, and says how long records may be", (tested, puppet) -> {
        for (Configuration.Builder side : List.of(tested, puppet)) {
            side.maxFragmentLength(Optional.of(MaxFragmentLength.OCTETS_512));
        }
        tested.recordSizeLimit(Optional.of(4096));
    }),
    /** Application protocols are negotiated. */
    APPLICATION_PROTOCOLS("the application protocols h2 and http/1.1", (tested, puppet) -> {
        List<Bytes> protocols = List.of(Bytes.ascii("h2"), Bytes.ascii("http/1.1"));
        tested.applicationProtocols(protocols);
        puppet.applicationProtocols(protocols);
    }),
    /** What is not asked for or known is refused by a server; a client takes any server. */
    NAMES(
            "a server knows only its names; a client takes servers that do not renegotiate securely",
            (tested, puppet) -> {
                tested.requireKnownName(true)
                        .unsafeLegacyServers(true)
                        .fallback(true)
                        .helloPadding(true);
            }),
    /** Many versions, suites and schemes, weak ones among them. */
    EVERYTHING("all versions, and suites of all kinds", (tested, puppet) -> {
        for (Configuration.Builder side : List.of(tested, puppet)) {
            side.unsafeVersions(List.of(ProtocolVersion.TLS11, ProtocolVersion.TLS10))
                    .unsafeCipherSuites(suitesOfAllKinds())
                    .unsafeSignatureSchemes(List.of(SignatureScheme.RSA_PKCS1_SHA1, SignatureScheme.ECDSA_SHA1))
                    .psks(List.of(sharedKey()))
                    .pskHint(Bytes.ascii("hint"));
        }
        RENEGOTIATION.configure(tested, puppet);
        tested.clientAuth(ClientAuthentication.WANTED);
    }),
    /** RSA key transport, with a client that shows who it is. */
    RSA_CLIENT_AUTH("RSA key transport; client certificates are asked for", (tested, puppet) -> {
        RSA.configure(tested, puppet);
        HEARTBEAT.configure(tested, puppet);
        RENEGOTIATION.configure(tested, puppet);
        tested.clientAuth(ClientAuthentication.WANTED);
    }),
    /** TLS 1.1 with a client that shows who it is. */
    TLS11_CLIENT_AUTH("TLS 1.1; client certificates are asked for", (tested, puppet) -> {
        TLS11.configure(tested, puppet);
        tested.clientAuth(ClientAuthentication.WANTED);
    }),
    /** A server that is tested has a status of its certificates. */
    STAPLING("the server staples a status of its certificate", (tested, puppet) -> {}),
    /** Nobody proves who it is; a finite field. */
    ANONYMOUS_DH("anonymous DH", only(CipherSuite.TLS_DH_ANON_WITH_AES_128_CBC_SHA)),
    /** Keys of certificates lie on curves that nobody asked for. */
    OTHER_CURVES("only x25519 and ffdhe2048 are known", (tested, puppet) -> {
        List<NamedGroup> groups = List.of(NamedGroup.X25519, NamedGroup.FFDHE2048);
        tested.groups(groups);
        puppet.groups(groups);
    }),
    /** Connections with a shared key negotiate again. */
    PSK_RENEGOTIATION("a shared key; connections may negotiate again", again(PSK)),
    /** So do those with a shared key and ECDHE. */
    ECDHE_PSK_RENEGOTIATION("a shared key with ECDHE; connections may negotiate again", again(ECDHE_PSK)),
    /** So do those with RSA key transport. */
    RSA_RENEGOTIATION("RSA key transport; connections may negotiate again", again(RSA)),
    /** So do those with TLS 1.0. */
    TLS10_RENEGOTIATION("TLS 1.0 with AES-CBC; connections may negotiate again", again(TLS10)),
    /** Connections with resumed sessions negotiate again. */
    RESUMPTION_RENEGOTIATION(
            "sessions are resumed by number; connections may negotiate again; heartbeats", (tested, puppet) -> {
                RESUMPTION_IDS.configure(tested, puppet);
                RENEGOTIATION.configure(tested, puppet);
                HEARTBEAT.configure(tested, puppet);
            }),
    /** A peer without extended master secret is refused later, too. */
    EXTENDED_MASTER_SECRET_RENEGOTIATION(
            "the extended master secret is insisted on; connections may negotiate again",
            again(EXTENDED_MASTER_SECRET)),
    /** Nothing is borne, not on a second handshake either. */
    PICKY_RENEGOTIATION(
            "connections may negotiate again; application protocols; only known names; no warning and no empty record",
            (tested, puppet) -> {
                APPLICATION_PROTOCOLS.configure(tested, puppet);
                RENEGOTIATION.configure(tested, puppet);
                tested.requireKnownName(true).warningsBorne(0).emptyRecordsBorne(0);
            }),
    /** A tested side without a cipher suite. */
    NOTHING_TO_OFFER("no cipher suite is enabled", (tested, puppet) -> tested.cipherSuites(List.of()));

    /** Of clients that have a certificate. */
    private static final Set<Profile> IDENTIFIED = EnumSet.of(
            CLIENT_AUTH_WANTED,
            CLIENT_AUTH_REQUIRED,
            RENEGOTIATION_AND_HEARTBEAT,
            HEARTBEAT_IDLE,
            EVERYTHING,
            RSA_CLIENT_AUTH,
            TLS11_CLIENT_AUTH);

    private static final Set<Profile> STAPLED = EnumSet.of(STAPLING, RSA_STAPLING, RSA_CLIENT_AUTH);

    private final String description;

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final BiConsumer<Configuration.Builder, Configuration.Builder> configure;

    Profile(String description, BiConsumer<Configuration.Builder, Configuration.Builder> configure) {
        this.description = description;
        this.configure = configure;
    }

    /** The one with this name, as in {@code client_auth_required}. */
    public static Optional<Profile> find(String name) {
        return Stream.of(values())
                .filter(profile -> profile.toString().equals(name))
                .findFirst();
    }

    /** What the tested side has to be able to. */
    public String description() {
        return description;
    }

    /** Sets up both sides; the tested one still needs credentials. */
    public void configure(Configuration.Builder tested, Configuration.Builder puppet) {
        configure.accept(tested, puppet);
    }

    /** Whether a client that is tested has a certificate to show. */
    public boolean identifies(Role tested) {
        return tested == Role.SERVER || IDENTIFIED.contains(this);
    }

    /** What a tested server staples, if anything: octets that no client believes. RFC 6066 section 8. */
    public Optional<Bytes> status() {
        return STAPLED.contains(this) ? Optional.of(Bytes.of(0x30, 0)) : Optional.empty();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static BiConsumer<Configuration.Builder, Configuration.Builder> only(CipherSuite suite) {
        return (tested, puppet) -> {
            for (Configuration.Builder side : List.of(tested, puppet)) {
                side.cipherSuites(List.of()).unsafeCipherSuites(List.of(suite));
                if (suite.kx().psk()) {
                    side.psks(List.of(sharedKey()));
                }
            }
        };
    }

    private static BiConsumer<Configuration.Builder, Configuration.Builder> again(Profile first) {
        return first.configure.andThen(RENEGOTIATION.configure);
    }

    private static BiConsumer<Configuration.Builder, Configuration.Builder> legacy(ProtocolVersion version) {
        return only(CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA).andThen((tested, puppet) -> {
            for (Configuration.Builder side : List.of(tested, puppet)) {
                side.versions(List.of()).unsafeVersions(List.of(version));
            }
        });
    }

    private static List<CipherSuite> suitesOfAllKinds() {
        return List.of(
                CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA,
                CipherSuite.TLS_DHE_RSA_WITH_AES_128_GCM_SHA256,
                CipherSuite.TLS_RSA_WITH_AES_128_GCM_SHA256,
                CipherSuite.TLS_ECDHE_PSK_WITH_CHACHA20_POLY1305_SHA256,
                CipherSuite.TLS_DHE_PSK_WITH_AES_128_GCM_SHA256,
                CipherSuite.TLS_PSK_WITH_AES_128_GCM_SHA256,
                CipherSuite.TLS_ECDH_ANON_WITH_AES_128_CBC_SHA,
                CipherSuite.TLS_DH_ANON_WITH_AES_128_CBC_SHA);
    }

    private static PreSharedKey sharedKey() {
        return new PreSharedKey(Bytes.ascii("puppet"), Secret.copyOf(Bytes.ascii("0123456789abcdef")));
    }
}
