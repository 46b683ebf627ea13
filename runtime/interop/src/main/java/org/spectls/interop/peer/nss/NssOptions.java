package org.spectls.interop.peer.nss;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.spectls.interop.feature.CertificateType;
import org.spectls.interop.feature.Exporter;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Profile.Resumption;
import org.spectls.interop.feature.Side;
import org.spectls.interop.feature.Version;

/** What tstclnt and selfserv are told alike. */
final class NssOptions {
    private static final List<String> WITH_RSA_PSS =
            List.of("rsa_pss_pss_sha256", "ecdsa_secp256r1_sha256", "rsa_pss_rsae_sha256", "rsa_pkcs1_sha256");

    private NssOptions() {}

    static List<String> common(Profile profile, Side side) {
        List<String> options = new ArrayList<>();
        options.addAll(List.of("-V", name(profile.oldest(side)) + ":" + name(profile.newest(side))));
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
        if (!schemes(profile).isEmpty()) {
            options.addAll(List.of("-J", String.join(",", schemes(profile))));
        }
        options.add("-v");
        if (profile.resumption() == Resumption.TICKET) {
            options.add("-u");
        }
        profile.exporter().ifPresent(exporter -> options.addAll(List.of("-x", exporter(exporter))));
        return options;
    }

    /** Those for keys of RSASSA-PSS are switched off by default. */
    private static List<String> schemes(Profile profile) {
        boolean pss = profile.certificate() == CertificateType.RSA_PSS
                || profile.clientCertificate() == CertificateType.RSA_PSS;
        return pss && profile.signatureSchemes().isEmpty() ? WITH_RSA_PSS : profile.signatureSchemes();
    }

    private static String name(Version version) {
        return version == Version.SSL_3_0 ? "ssl3" : "tls" + version.number();
    }

    private static String exporter(Exporter exporter) {
        return exporter.label() + ":" + exporter.length()
                + exporter.context().map(context -> ":" + context).orElse("");
    }
}
