package org.spectls.interop.peer;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spectls.interop.feature.Option;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Suite;
import org.spectls.interop.feature.Version;

/**
 * What a peer can do on one side, as data.
 *
 * @param versions that it speaks
 * @param suite why a suite is out of reach; empty: it is not
 * @param groups that it knows, by IANA's names
 * @param lacking options that it does not have, each with the reason and how one knows
 */
public record Abilities(
        Set<Version> versions,
        Function<Suite, Optional<String>> suite,
        Set<String> groups,
        Map<Option, String> lacking) {

    /** The first thing that the profile needs and the peer does not have. */
    public Optional<String> lacks(Profile profile) {
        if (!versions.contains(profile.version())) {
            return Optional.of("does not speak " + profile.version());
        }
        for (Option option : profile.options()) {
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

    /** The options that are missing, for a listing. */
    public String summary() {
        return new TreeSet<>(lacking.keySet()).stream().map(Option::toString).collect(Collectors.joining(", "));
    }
}
