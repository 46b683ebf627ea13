package org.spectls.interop.peer.nss;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Profile.Resumption;

/** What tstclnt and selfserv are told alike. */
final class NssOptions {
    private NssOptions() {}

    static List<String> common(Profile profile) {
        List<String> options = new ArrayList<>();
        String version = "tls" + profile.version().number();
        options.addAll(List.of("-V", version + ":" + version));
        // With more than one connection tstclnt frees what -c says once too often: then the other side chooses.
        if (!profile.suites().isEmpty() && profile.connections() == 1) {
            options.addAll(List.of(
                    "-c",
                    profile.suites().stream()
                            .map(suite -> String.format(":%04X", suite.code()))
                            .collect(Collectors.joining())));
        }
        if (!profile.groups().isEmpty()) {
            options.addAll(List.of(
                    "-I",
                    profile.groups().stream()
                            .map(name -> name.replaceAll("secp(\\d+)r1", "P$1"))
                            .collect(Collectors.joining(","))));
        }
        if (!profile.signatureSchemes().isEmpty()) {
            options.addAll(List.of("-J", String.join(",", profile.signatureSchemes())));
        }
        options.add("-v");
        if (profile.resumption() == Resumption.TICKET) {
            options.add("-u");
        }
        return options;
    }
}
