package org.spectls.interop.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spectls.interop.feature.Profile.Heartbeat;
import org.spectls.interop.feature.Profile.Renegotiation;
import org.spectls.interop.feature.Profile.Resumption;

/**
 * The catalogue: each entry says what both sides are told, and thereby what must be true afterwards. What a stack does
 * not have it says itself, so that an entry may come before its implementation.
 */
public final class Features {
    private static final String EC = "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256";
    private static final String RSA = "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256";
    private static final String CBC = "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA";
    private static final List<Feature> ALL = catalogue();

    private Features() {}

    /** All entries, group by group. */
    public static List<Feature> all() {
        return ALL;
    }

    private static List<Feature> catalogue() {
        List<Feature> all = new ArrayList<>();
        versions(all);
        suites(all);
        groups(all);
        signatures(all);
        certificates(all);
        authentication(all);
        sessions(all);
        extensions(all);
        bindings(all);
        downgrades(all);
        legacy(all);
        return List.copyOf(all);
    }

    private static void versions(List<Feature> all) {
        String group = "Versions";
        all.add(of("version.tls12", group, "TLS 1.2", "RFC 5246 E.1", told()));
        all.add(of(
                "version.tls11",
                group,
                "TLS 1.1",
                "RFC 4346 E",
                told().version(Version.TLS_1_1).suites(CBC)));
        all.add(of(
                "version.tls10",
                group,
                "TLS 1.0",
                "RFC 2246 E",
                told().version(Version.TLS_1_0).suites(CBC)));
    }

    /** What is done otherwise than in TLS 1.2. */
    private static void legacy(List<Feature> all) {
        String group = "TLS 1.0 and 1.1";
        String rsa = "TLS_RSA_WITH_AES_128_CBC_SHA";
        String dhe = "TLS_DHE_RSA_WITH_AES_128_CBC_SHA";
        for (Version version : List.of(Version.TLS_1_1, Version.TLS_1_0)) {
            String id = "legacy.tls" + version.number().replace(".", "") + ".";
            String title = version + ", ";
            all.add(of(id + "rsa", group, title + "RSA key transport", "RFC 4346 7.4.7.1", old(version, rsa)));
            all.add(of(id + "dhe", group, title + "DHE_RSA", "RFC 4346 7.4.3", old(version, dhe)));
            all.add(of(
                    id + "client-ecdsa",
                    group,
                    title + "client certificate, ECDSA",
                    "RFC 8422 5.8",
                    old(version, CBC).clientCertificate(CertificateType.ECDSA)));
            all.add(of(
                    id + "client-rsa",
                    group,
                    title + "client certificate, RSA",
                    "RFC 4346 7.4.8",
                    old(version, rsa).clientCertificate(CertificateType.RSA)));
            all.add(of(
                    id + "resume-id",
                    group,
                    title + "resumption by session id",
                    "RFC 4346 7.3",
                    old(version, CBC).resumption(Resumption.SESSION_ID)));
            all.add(of(
                    id + "resume-ticket",
                    group,
                    title + "resumption by ticket",
                    "RFC 5077 3",
                    old(version, CBC).resumption(Resumption.TICKET)));
        }
    }

    private static ProfileBuilder old(Version version, String suite) {
        return told().version(version).suites(suite);
    }

    private static void suites(List<Feature> all) {
        String aead = "Cipher suites: ECDHE with AEAD";
        suite(all, aead, "RFC 5289 3.2", EC, "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384", RSA);
        suite(all, aead, "RFC 5289 3.2", "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384");
        suite(all, aead, "RFC 7905 2", "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256");
        suite(all, aead, "RFC 7905 2", "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");
        suite(all, aead, "RFC 7251 2", "TLS_ECDHE_ECDSA_WITH_AES_128_CCM", "TLS_ECDHE_ECDSA_WITH_AES_128_CCM_8");
        String cbc = "Cipher suites: ECDHE with CBC or NULL";
        suite(all, cbc, "RFC 8422 6", CBC, "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA");
        suite(all, cbc, "RFC 5289 3.1", "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256");
        suite(all, cbc, "RFC 5289 3.1", "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384");
        suite(all, cbc, "RFC 8422 6", "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA", "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA");
        suite(all, cbc, "RFC 5289 3.1", "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256");
        suite(all, cbc, "RFC 5289 3.1", "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384");
        suite(all, cbc, "RFC 8422 6", "TLS_ECDHE_ECDSA_WITH_3DES_EDE_CBC_SHA", "TLS_ECDHE_ECDSA_WITH_NULL_SHA");
        String dhe = "Cipher suites: DHE";
        suite(all, dhe, "RFC 5288 3", "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256", "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384");
        suite(all, dhe, "RFC 7905 2", "TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256");
        suite(all, dhe, "RFC 6655 3", "TLS_DHE_RSA_WITH_AES_128_CCM");
        suite(all, dhe, "RFC 5246 A.5", "TLS_DHE_RSA_WITH_AES_128_CBC_SHA", "TLS_DHE_RSA_WITH_AES_256_CBC_SHA256");
        String rsa = "Cipher suites: RSA key transport";
        suite(all, rsa, "RFC 5288 3", "TLS_RSA_WITH_AES_128_GCM_SHA256", "TLS_RSA_WITH_AES_256_GCM_SHA384");
        suite(all, rsa, "RFC 6655 3", "TLS_RSA_WITH_AES_128_CCM", "TLS_RSA_WITH_AES_128_CCM_8");
        suite(all, rsa, "RFC 5246 A.5", "TLS_RSA_WITH_AES_128_CBC_SHA", "TLS_RSA_WITH_AES_256_CBC_SHA256");
        suite(all, rsa, "RFC 5246 A.5", "TLS_RSA_WITH_3DES_EDE_CBC_SHA", "TLS_RSA_WITH_NULL_SHA256");
        String psk = "Cipher suites: pre-shared keys";
        suite(all, psk, "RFC 5487 2", "TLS_PSK_WITH_AES_128_GCM_SHA256", "TLS_DHE_PSK_WITH_AES_128_GCM_SHA256");
        suite(all, psk, "RFC 7905 2", "TLS_ECDHE_PSK_WITH_CHACHA20_POLY1305_SHA256");
        suite(all, psk, "RFC 5489 2", "TLS_ECDHE_PSK_WITH_AES_128_CBC_SHA256");
        String anonymous = "Cipher suites: anonymous";
        suite(all, anonymous, "RFC 5288 3", "TLS_DH_anon_WITH_AES_128_GCM_SHA256");
        suite(all, anonymous, "RFC 8422 6", "TLS_ECDH_anon_WITH_AES_128_CBC_SHA");
    }

    /** With RSA certificates: an ECDSA certificate's own curve would have to be among the groups. RFC 8422 5.1. */
    private static void groups(List<Feature> all) {
        String group = "Groups";
        group(all, group, "RFC 8422 5.1.1", RSA, "x25519", "secp256r1", "secp384r1", "secp521r1", "x448");
        group(all, group, "RFC 7919 3", "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256", "ffdhe2048", "ffdhe3072");
    }

    private static void signatures(List<Feature> all) {
        String group = "Signature schemes";
        signature(all, group, "RFC 8422 5.1.3", EC, "ecdsa_secp256r1_sha256");
        signature(all, group, "RFC 8422 5.1.3", CertificateType.ECDSA_P384, EC, "ecdsa_secp384r1_sha384");
        signature(all, group, "RFC 8422 5.1.3", CertificateType.ECDSA_P521, EC, "ecdsa_secp521r1_sha512");
        signature(all, group, "RFC 8422 5.1.3", CertificateType.ED25519, EC, "ed25519");
        signature(all, group, "RFC 8422 5.1.3", CertificateType.ED448, EC, "ed448");
        signature(
                all, group, "RFC 8446 4.2.3", CertificateType.RSA_PSS, RSA, "rsa_pss_pss_sha256", "rsa_pss_pss_sha512");
        signature(all, group, "RFC 8446 4.2.3", RSA, "rsa_pss_rsae_sha256", "rsa_pss_rsae_sha384");
        signature(all, group, "RFC 8446 4.2.3", RSA, "rsa_pss_rsae_sha512");
        signature(all, group, "RFC 5246 7.4.1.4.1", RSA, "rsa_pkcs1_sha256", "rsa_pkcs1_sha384", "rsa_pkcs1_sha512");
    }

    /** Each side chooses the signature scheme: what matters is that the other can verify it. */
    private static void certificates(List<Feature> all) {
        for (CertificateType type : CertificateType.real()) {
            all.add(of(
                    "server." + type.id(),
                    "Server certificates",
                    type.toString(),
                    section(type),
                    told().certificate(type)));
        }
    }

    private static String section(CertificateType type) {
        return switch (type) {
            case NONE, RSA -> "RFC 5246 7.4.2";
            case RSA_PSS -> "RFC 8446 4.2.3";
            case ECDSA, ECDSA_P384, ECDSA_P521, ED25519, ED448 -> "RFC 8422 5.3";
        };
    }

    private static void authentication(List<Feature> all) {
        String group = "Client certificates";
        for (CertificateType type : CertificateType.real()) {
            all.add(of("client." + type.id(), group, type.toString(), section(type), told().clientCertificate(type)));
        }
        all.add(of(
                "client.declined",
                group,
                "asked for, not shown",
                "RFC 5246 7.4.6",
                told().clientCertificateDeclined()));
    }

    private static void sessions(List<Feature> all) {
        String group = "Sessions";
        all.add(of(
                "resume.id",
                group,
                "resumption by session id",
                "RFC 5246 7.3",
                told().resumption(Resumption.SESSION_ID)));
        all.add(of("resume.ticket", group, "resumption by ticket", "RFC 5077 3", told().resumption(Resumption.TICKET)));
        all.add(of(
                "renegotiate.client",
                group,
                "renegotiation, the client asks",
                "RFC 5746 3.5",
                told().renegotiation(Renegotiation.BY_CLIENT)));
        all.add(of(
                "renegotiate.client-writing",
                group,
                "renegotiation, the client asks and writes on",
                "RFC 5246 7.4.1.1",
                told().renegotiation(Renegotiation.BY_WRITING_CLIENT).payload(8000)));
        all.add(of(
                "renegotiate.server",
                group,
                "renegotiation, the server asks",
                "RFC 5746 3.7",
                told().renegotiation(Renegotiation.BY_SERVER)));
    }

    private static void extensions(List<Feature> all) {
        String group = "Extensions";
        all.add(of(
                "alpn",
                group,
                "application_layer_protocol_negotiation",
                "RFC 7301 3.2",
                told().applicationProtocols("http/1.1")));
        all.add(of(
                "ems.off",
                group,
                "peer without extended_master_secret",
                "RFC 7627 5.3",
                told().withoutExtendedMasterSecret()));
        all.add(of(
                "etm",
                group,
                "encrypt_then_mac",
                "RFC 7366 2",
                told().suites(CBC).encryptThenMac(true)));
        all.add(of(
                "etm.off",
                group,
                "peer without encrypt_then_mac",
                "RFC 7366 2",
                told().suites(CBC).encryptThenMac(false)));
        all.add(of("ocsp", group, "status_request", "RFC 6066 8", told().certificateStatus()));
        for (int octets : new int[] {512, 4096}) {
            all.add(of(
                    "max-fragment." + octets,
                    group,
                    "max_fragment_length " + octets,
                    "RFC 6066 4",
                    told().maxFragmentLength(octets).payload(6000)));
        }
        all.add(of(
                "record-size-limit",
                group,
                "record_size_limit 1024",
                "RFC 8449 4",
                told().recordSizeLimit(1024).payload(6000)));
        all.add(of("deflate", group, "DEFLATE compression", "RFC 3749 2", told().deflate()));
        all.add(of(
                "heartbeat.client",
                group,
                "heartbeat, the client asks",
                "RFC 6520 3",
                told().heartbeat(Heartbeat.BY_CLIENT)));
        all.add(of(
                "heartbeat.server",
                group,
                "heartbeat, the server asks",
                "RFC 6520 3",
                told().heartbeat(Heartbeat.BY_SERVER)));
    }

    private static void bindings(List<Feature> all) {
        String group = "Exporters and channel bindings";
        String label = "EXPORTER-interoperability";
        all.add(of(
                "export",
                group,
                "keying material",
                "RFC 5705 4",
                told().exporter(new Exporter(label, Optional.empty(), 48))));
        all.add(of(
                "export.context",
                group,
                "keying material with a context",
                "RFC 5705 4",
                told().exporter(new Exporter(label, Optional.of("context"), 48))));
        all.add(of(
                "binding.tls-unique",
                group,
                "tls-unique",
                "RFC 5929 3.1",
                told().channelBinding(ChannelBinding.TLS_UNIQUE)));
        all.add(of(
                "binding.tls-unique-resumed",
                group,
                "tls-unique, resumed session",
                "RFC 5929 3.1",
                told().channelBinding(ChannelBinding.TLS_UNIQUE).resumption(Resumption.SESSION_ID)));
        all.add(of(
                "binding.tls-server-end-point",
                group,
                "tls-server-end-point",
                "RFC 5929 4.1",
                told().channelBinding(ChannelBinding.TLS_SERVER_END_POINT)));
    }

    /** Refused with an alert, which both sides tell. */
    private static void downgrades(List<Feature> all) {
        String group = "Refused downgrades";
        String old = "TLS_RSA_WITH_AES_128_CBC_SHA";
        all.add(of(
                "downgrade.fallback-scsv",
                group,
                "TLS_FALLBACK_SCSV",
                "RFC 7507 3",
                told().suites(CBC).downgrade(Downgrade.FALLBACK)));
        all.add(of(
                "downgrade.ssl30-client",
                group,
                "client with SSL 3.0 only",
                "RFC 5246 E.1",
                told().suites(old).downgrade(Downgrade.SSL_3_0_CLIENT)));
        all.add(of(
                "downgrade.ssl30-server",
                group,
                "server with SSL 3.0 only",
                "RFC 5246 E.1",
                told().suites(old).downgrade(Downgrade.SSL_3_0_SERVER)));
        all.add(of(
                "downgrade.ssl20-hello",
                group,
                "client hello in SSL 2.0's form",
                "RFC 6176 3",
                told().suites(old).downgrade(Downgrade.SSL_2_0_HELLO)));
    }

    private static void suite(List<Feature> all, String group, String section, String... names) {
        for (String name : names) {
            String id = name.substring("TLS_".length()).replace("_WITH_", "-").replace('_', '-');
            all.add(of("suite." + id.toLowerCase(Locale.ROOT), group, name, section, told().suites(name)));
        }
    }

    private static void group(List<Feature> all, String group, String section, String suite, String... names) {
        for (String name : names) {
            all.add(of(
                    "group." + name, group, name, section, told().suites(suite).groups(name)));
        }
    }

    private static void signature(List<Feature> all, String group, String section, String suite, String... names) {
        signature(all, group, section, Suite.named(suite).certificate(), suite, names);
    }

    private static void signature(
            List<Feature> all, String group, String section, CertificateType type, String suite, String... names) {
        for (String name : names) {
            all.add(of(
                    "signature." + name.replace('_', '-'),
                    group,
                    name,
                    section,
                    told().suites(suite).certificate(type).signatureSchemes(name)));
        }
    }

    private static Feature of(String id, String group, String title, String section, ProfileBuilder told) {
        return Feature.of(id, group, title, section, told);
    }

    private static ProfileBuilder told() {
        return new ProfileBuilder();
    }
}
