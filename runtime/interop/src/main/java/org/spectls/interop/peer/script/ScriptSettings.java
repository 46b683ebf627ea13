package org.spectls.interop.peer.script;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.spectls.interop.feature.Alert;
import org.spectls.interop.feature.CertificateType;
import org.spectls.interop.feature.ChannelBinding;
import org.spectls.interop.feature.Downgrade;
import org.spectls.interop.feature.Names;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Side;
import org.spectls.interop.feature.Suite;
import org.spectls.interop.material.Material;
import org.spectls.interop.peer.openssl.OpensslOptions;
import org.spectls.interop.workspace.Workspace;

/** A profile as lines of keys and values, for programs in any language. Empty values are left out. */
final class ScriptSettings {
    private ScriptSettings() {}

    static Path write(Profile profile, Side side, int port, Workspace workspace) throws IOException {
        Path request = workspace.folder().resolve("request");
        Files.writeString(request, workspace.request(), US_ASCII);
        Map<String, String> lines = new TreeMap<>();
        lines.put("role", side.toString());
        lines.put("port", String.valueOf(port));
        lines.put("mark", workspace.mark());
        lines.put("request", request.toString());
        lines.put("host", Names.HOST);
        lines.put("oldest", profile.oldest(side).number());
        lines.put("newest", profile.newest(side).number());
        lines.put("alert", profile.downgrade().alert().map(Alert::toString).orElse(""));
        lines.put("hello", profile.downgrade() == Downgrade.SSL_2_0_HELLO ? "SSLv2" : "");
        profile.exporter().ifPresent(exporter -> {
            lines.put("exporter_label", exporter.label());
            lines.put("exporter_context", exporter.context().orElse(""));
            lines.put("exporter_length", String.valueOf(exporter.length()));
        });
        lines.put(
                "channel_binding",
                profile.channelBinding().map(ChannelBinding::toString).orElse(""));
        lines.put("suites", profile.suites().stream().map(Suite::name).collect(Collectors.joining(",")));
        lines.put("openssl_ciphers", OpensslOptions.ciphers(profile.suites()));
        lines.put("openssl_groups", OpensslOptions.groups(profile));
        lines.put("signature_schemes", String.join(":", profile.signatureSchemes()));
        lines.put("alpn", String.join(",", profile.applicationProtocols()));
        lines.put("extended_master_secret", String.valueOf(profile.extendedMasterSecret()));
        lines.put(
                "encrypt_then_mac",
                profile.encryptThenMac().map(String::valueOf).orElse(""));
        lines.put("resumption", word(profile.resumption()));
        lines.put("renegotiation", renegotiation(profile));
        lines.put("connections", String.valueOf(profile.connections()));
        lines.put("certificate_status", profile.certificateStatus() ? "true" : "");
        if (profile.maxFragmentLength().isPresent()) {
            lines.put(
                    "max_fragment_length",
                    String.valueOf(profile.maxFragmentLength().getAsInt()));
        }
        if (profile.preShared()) {
            lines.put("psk", Material.PSK);
            lines.put("psk_identity", Names.PSK_IDENTITY);
        }
        certificates(lines, profile, side, workspace.material());
        Path file = workspace.folder().resolve(side + ".settings");
        Files.writeString(
                file,
                lines.entrySet().stream()
                        .filter(line -> !line.getValue().isEmpty())
                        .map(line -> line.getKey() + "=" + line.getValue() + "\n")
                        .collect(Collectors.joining()),
                US_ASCII);
        return file;
    }

    private static void certificates(Map<String, String> lines, Profile profile, Side side, Material material)
            throws IOException {
        lines.put("dh_parameters", material.dhParametersFile().toString());
        lines.put("ca", material.authoritiesFile().toString());
        lines.put(
                "client_certificate",
                switch (profile.clientAuthentication()) {
                    case NOT_ASKED -> "none";
                    case DECLINED -> "wanted";
                    case REQUIRED -> "required";
                });
        CertificateType own = profile.shown(side);
        if (side == Side.SERVER && profile.certificateStatus()) {
            lines.put("certificate_status_file", material.statusFile(own).toString());
        }
        if (own != CertificateType.NONE) {
            lines.put("store", material.store(side, own).toString());
            lines.put("store_password", Material.PASSWORD);
            lines.put("certificate", material.certificate(side, own).toString());
            lines.put("key", material.key(side, own).toString());
        }
    }

    private static String renegotiation(Profile profile) {
        return profile.renegotiation().byClient() ? "by_client" : word(profile.renegotiation());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
