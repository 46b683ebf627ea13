package org.spectls.interop.peer.gnutls;

import java.util.ArrayList;
import java.util.List;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Profile.Heartbeat;

/** What gnutls-cli and gnutls-serv are told alike, beside the priority string. */
final class GnutlsOptions {
    private GnutlsOptions() {}

    static List<String> common(Profile profile) {
        List<String> options = new ArrayList<>();
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
