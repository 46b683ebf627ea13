package org.spectls.interop.peer.bctls;

import java.util.Map;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.MaxFragmentLength;
import org.bouncycastle.tls.NamedGroup;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SignatureScheme;
import org.spectls.interop.feature.CertificateType;
import org.spectls.interop.feature.Version;

/** Our words in Bouncy Castle's. */
final class Terms {
    static final Map<String, Integer> GROUPS = Map.of(
            "x25519", NamedGroup.x25519,
            "x448", NamedGroup.x448,
            "secp256r1", NamedGroup.secp256r1,
            "secp384r1", NamedGroup.secp384r1,
            "secp521r1", NamedGroup.secp521r1,
            "ffdhe2048", NamedGroup.ffdhe2048,
            "ffdhe3072", NamedGroup.ffdhe3072);

    private static final Map<String, Integer> SCHEMES = Map.ofEntries(
            Map.entry("ecdsa_secp256r1_sha256", SignatureScheme.ecdsa_secp256r1_sha256),
            Map.entry("ecdsa_secp384r1_sha384", SignatureScheme.ecdsa_secp384r1_sha384),
            Map.entry("ecdsa_secp521r1_sha512", SignatureScheme.ecdsa_secp521r1_sha512),
            Map.entry("ed25519", SignatureScheme.ed25519),
            Map.entry("ed448", SignatureScheme.ed448),
            Map.entry("rsa_pss_pss_sha256", SignatureScheme.rsa_pss_pss_sha256),
            Map.entry("rsa_pss_pss_sha512", SignatureScheme.rsa_pss_pss_sha512),
            Map.entry("rsa_pss_rsae_sha256", SignatureScheme.rsa_pss_rsae_sha256),
            Map.entry("rsa_pss_rsae_sha384", SignatureScheme.rsa_pss_rsae_sha384),
            Map.entry("rsa_pss_rsae_sha512", SignatureScheme.rsa_pss_rsae_sha512),
            Map.entry("rsa_pkcs1_sha256", SignatureScheme.rsa_pkcs1_sha256),
            Map.entry("rsa_pkcs1_sha384", SignatureScheme.rsa_pkcs1_sha384),
            Map.entry("rsa_pkcs1_sha512", SignatureScheme.rsa_pkcs1_sha512));

    private Terms() {}

    static ProtocolVersion version(Version version) {
        return switch (version) {
            case SSL_3_0 -> ProtocolVersion.SSLv3;
            case TLS_1_0 -> ProtocolVersion.TLSv10;
            case TLS_1_1 -> ProtocolVersion.TLSv11;
            case TLS_1_2 -> ProtocolVersion.TLSv12;
        };
    }

    /** Suites that a certificate fits: a server that offers others would choose them as well. */
    static int[] suitesFor(CertificateType certificate) {
        return certificate.rsa()
                ? new int[] {
                    CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, CipherSuite.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384
                }
                : new int[] {
                    CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
                    CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384
                };
    }

    static int scheme(String name) {
        Integer code = SCHEMES.get(name);
        if (code == null) {
            throw new IllegalArgumentException("no such signature scheme: " + name);
        }
        return code;
    }

    static int group(String name) {
        Integer code = GROUPS.get(name);
        if (code == null) {
            throw new IllegalArgumentException("no such group: " + name);
        }
        return code;
    }

    static String group(int code) {
        return GROUPS.entrySet().stream()
                .filter(entry -> entry.getValue() == code)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("group " + code);
    }

    /** RFC 6066 section 4: a code for each length. */
    static short fragmentLength(int octets) {
        return switch (octets) {
            case 512 -> MaxFragmentLength.pow2_9;
            case 1024 -> MaxFragmentLength.pow2_10;
            case 2048 -> MaxFragmentLength.pow2_11;
            case 4096 -> MaxFragmentLength.pow2_12;
            default -> throw new IllegalArgumentException("no such fragment length: " + octets);
        };
    }
}
