package org.spectls.interop.peer.gnutls;

import java.util.ArrayList;
import java.util.List;
import org.spectls.interop.feature.CertificateType;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Profile.Heartbeat;
import org.spectls.interop.feature.Side;
import org.spectls.interop.material.Material;

/** What gnutls-cli and gnutls-serv are told alike. */
final class GnutlsOptions {
    private GnutlsOptions() {}

    static List<String> common(Profile profile, Side side, Material material) {
        List<String> options = new ArrayList<>(List.of("--priority", Priority.of(profile, side)));
        CertificateType own = profile.shown(side);
        if (own != CertificateType.NONE) {
            options.addAll(List.of(
                    "--x509certfile",
                    material.certificate(side, own).toString(),
                    "--x509keyfile",
                    material.key(side, own).toString()));
        }
        profile.applicationProtocols().forEach(name -> options.addAll(List.of("--alpn", name)));
        profile.recordSizeLimit().ifPresent(octets -> options.addAll(List.of("--recordsize", String.valueOf(octets))));
        profile.exporter()
                .ifPresent(exporter -> options.addAll(List.of(
                        "--keymatexport", exporter.label(), "--keymatexportsize", String.valueOf(exporter.length()))));
        if (profile.heartbeat() != Heartbeat.NONE) {
            options.addAll(List.of("--heartbeat", "--debug", "4"));
        }
        return options;
    }
}
