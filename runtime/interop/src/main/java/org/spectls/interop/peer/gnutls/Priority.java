package org.spectls.interop.peer.gnutls;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spectls.interop.feature.Downgrade;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Profile.Renegotiation;
import org.spectls.interop.feature.Side;
import org.spectls.interop.feature.Suite;

/** A profile as GnuTLS's priority string: see gnutls_priority_init(3). */
final class Priority {
    private static final String NULL_COMPRESSION = "+COMP-NULL";

    private Priority() {}

    /** A suite is put together of three algorithms. */
    record Terms(String keyExchange, String cipher, String mac) {}

    static String of(Profile profile, Side side) {
        List<String> words = new ArrayList<>();
        if (profile.suites().isEmpty()) {
            words.addAll(List.of("NORMAL", "-VERS-ALL"));
        } else {
            words.addAll(List.of("NONE", NULL_COMPRESSION, "+CTYPE-X.509"));
            for (Suite suite : profile.suites()) {
                Terms terms = terms(suite);
                words.addAll(List.of("+" + terms.keyExchange(), "+" + terms.cipher(), "+" + terms.mac()));
            }
            if (profile.groups().isEmpty()) {
                words.add("+GROUP-ALL");
            }
            if (profile.signatureSchemes().isEmpty()) {
                words.add("+SIGN-ALL");
            }
        }
        profile.versions(side).forEach(version -> words.add("+VERS-TLS" + version.number()));
        if (profile.downgrade() == Downgrade.FALLBACK && side == Side.CLIENT) {
            words.add("%FALLBACK_SCSV");
        }
        if (!profile.groups().isEmpty()) {
            words.add("-GROUP-ALL");
            profile.groups().forEach(group -> words.add("+" + group(group)));
        }
        if (!profile.signatureSchemes().isEmpty()) {
            words.add("-SIGN-ALL");
            profile.signatureSchemes().forEach(scheme -> words.add("+" + signature(scheme)));
        }
        if (!profile.extendedMasterSecret()) {
            words.add("%NO_SESSION_HASH");
        }
        if (profile.encryptThenMac().equals(Optional.of(false))) {
            words.add("%NO_ETM");
        }
        if (profile.renegotiation() != Renegotiation.NONE) {
            words.add("%SAFE_RENEGOTIATION");
        }
        return String.join(":", words);
    }

    static Terms terms(Suite suite) {
        String protection = suite.protection();
        int last = protection.lastIndexOf('_');
        String hash = protection.substring(last + 1);
        boolean aead = protection.contains("_GCM") || protection.contains("POLY1305") || protection.contains("_CCM");
        String cipher = aead && protection.contains("_CCM") ? protection : protection.substring(0, last);
        return new Terms(
                keyExchange(suite.keyExchange()),
                cipher.replace('_', '-').replace("3DES-EDE-CBC", "3DES-CBC"),
                aead ? "AEAD" : hash.equals("SHA") ? "SHA1" : hash);
    }

    /** The group of a priority string that GnuTLS prints in capitals. */
    static String group(String name) {
        return "GROUP-" + name.toUpperCase(Locale.ROOT);
    }

    /** IANA's name of a scheme as GnuTLS names it. */
    static String signature(String name) {
        String hash = name.substring(name.lastIndexOf('_') + 1).toUpperCase(Locale.ROOT);
        if (name.startsWith("rsa_pss_rsae")) {
            return "SIGN-RSA-PSS-RSAE-" + hash;
        }
        if (name.startsWith("rsa_pss_pss")) {
            return "SIGN-RSA-PSS-" + hash;
        }
        if (name.startsWith("ed")) {
            return "SIGN-EDDSA-" + hash;
        }
        return name.startsWith("rsa_pkcs1") ? "SIGN-RSA-" + hash : "SIGN-ECDSA-" + hash;
    }

    private static String keyExchange(String name) {
        return switch (name) {
            case "DH_anon" -> "ANON-DH";
            case "ECDH_anon" -> "ANON-ECDH";
            default -> name.replace('_', '-');
        };
    }
}
