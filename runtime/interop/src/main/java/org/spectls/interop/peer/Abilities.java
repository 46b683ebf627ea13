package org.spectls.interop.peer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.spectls.interop.feature.CertificateType;
import org.spectls.interop.feature.Option;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Side;
import org.spectls.interop.feature.Suite;
import org.spectls.interop.feature.Version;

/**
 * What a peer can do on one side, as data.
 *
 * @param versions of TLS that it speaks; SSL 3.0 is an option
 * @param suite why a suite is out of reach; empty: it is not
 * @param groups that it knows, by IANA's names
 * @param uncertified keys that it cannot certify or be shown certificates for, each with the reason
 * @param lacking options that it does not have, each with the reason and how one knows
 */
public record Abilities(
        Set<Version> versions,
        Function<Suite, Optional<String>> suite,
        Set<String> groups,
        Map<CertificateType, String> uncertified,
        Map<Option, String> lacking) {

    /** The first thing that the profile needs and the peer does not have. */
    public Optional<String> lacks(Profile profile, Side side) {
        for (Version version : profile.versions(side)) {
            if (version != Version.SSL_3_0 && !versions.contains(version)) {
                return Optional.of("does not speak " + version);
            }
        }
        for (CertificateType type : List.of(profile.certificate(), profile.clientCertificate())) {
            if (uncertified.containsKey(type)) {
                return Optional.ofNullable(uncertified.get(type));
            }
        }
        for (Option option : profile.options(side)) {
            if (lacking.containsKey(option)) {
                return Optional.ofNullable(lacking.get(option));
            }
        }
        for (String group : profile.groups()) {
            if (!groups.contains(group)) {
                return Optional.of("does not have the group " + group);
            }
        }
        return profile.suites().stream().map(suite).flatMap(Optional::stream).findFirst();
    }

    /** Suites of a set, by IANA's names; the reason tells where the set is from. */
    public static Function<Suite, Optional<String>> only(Set<String> names, String source) {
        return suite -> names.contains(suite.name())
                ? Optional.empty()
                : Optional.of("does not have " + suite.name() + " (" + source + ")");
    }
}
