package org.spectls.interop.peer.openssl;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spectls.interop.feature.CertificateType;
import org.spectls.interop.feature.Names;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Profile.Resumption;
import org.spectls.interop.feature.Side;
import org.spectls.interop.feature.Suite;
import org.spectls.interop.feature.Version;
import org.spectls.interop.material.Material;
import org.spectls.interop.workspace.Workspace;

/** What s_client and s_server are told alike. */
public final class OpensslOptions {
    private OpensslOptions() {}

    static List<String> common(Profile profile, Side side, Material material) {
        List<String> options = new ArrayList<>();
        options.addAll(List.of("-min_protocol", protocol(profile.oldest(side))));
        options.addAll(List.of("-max_protocol", protocol(profile.newest(side))));
        options.addAll(List.of("-cipher", ciphers(profile.suites())));
        if (!profile.groups().isEmpty()) {
            options.addAll(List.of("-groups", groups(profile)));
        }
        if (!profile.signatureSchemes().isEmpty()) {
            options.addAll(List.of("-sigalgs", String.join(":", profile.signatureSchemes())));
        }
        if (!profile.applicationProtocols().isEmpty()) {
            options.addAll(List.of("-alpn", String.join(",", profile.applicationProtocols())));
        }
        if (profile.resumption() == Resumption.SESSION_ID) {
            options.add("-no_ticket");
        }
        if (profile.encryptThenMac().equals(Optional.of(false))) {
            options.add("-no_etm");
        }
        if (profile.preShared()) {
            options.addAll(List.of("-psk", Material.PSK, "-psk_identity", Names.PSK_IDENTITY));
        }
        profile.exporter()
                .ifPresent(exporter -> options.addAll(List.of(
                        "-keymatexport", exporter.label(), "-keymatexportlen", String.valueOf(exporter.length()))));
        CertificateType own = profile.shown(side);
        if (own != CertificateType.NONE) {
            options.addAll(List.of(
                    "-cert",
                    material.certificate(side, own).toString(),
                    "-key",
                    material.key(side, own).toString()));
        }
        return options;
    }

    /** OpenSSL's cipher list; old versions and short keys need the lowest security level. */
    public static String ciphers(List<Suite> suites) {
        return (suites.isEmpty() ? "ALL" : suites.stream().map(Suite::openssl).collect(Collectors.joining(":")))
                + ":@SECLEVEL=0";
    }

    /** OpenSSL's names for groups. */
    public static String groups(Profile profile) {
        return profile.groups().stream().map(OpensslOptions::group).collect(Collectors.joining(":"));
    }

    /** The environment of a program that uses OpenSSL: there is no option against the extended master secret. */
    public static Map<String, String> environment(Profile profile, Workspace workspace) throws IOException {
        if (profile.extendedMasterSecret()) {
            return Map.of();
        }
        Path file = workspace.folder().resolve("openssl.cnf");
        Files.writeString(file, """
                openssl_conf = init
                [init]
                ssl_conf = contexts
                [contexts]
                system_default = defaults
                [defaults]
                Options = -ExtendedMasterSecret
                """, US_ASCII);
        return Map.of("OPENSSL_CONF", file.toString());
    }

    private static String protocol(Version version) {
        return version == Version.TLS_1_0 ? "TLSv1" : "TLSv" + version.number();
    }

    private static String group(String name) {
        return switch (name) {
            case "x25519" -> "X25519";
            case "x448" -> "X448";
            case "secp256r1" -> "P-256";
            case "secp384r1" -> "P-384";
            case "secp521r1" -> "P-521";
            default -> name;
        };
    }
}
