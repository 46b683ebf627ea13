package org.spectls.cli.play;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Profile;
import org.spectls.puppet.trace.Trace;

/** Chooses among cases. */
public final class CaseFilter {
    private CaseFilter() {}

    /**
     * Those for a side under test.
     *
     * @param remote only those that can be played with a side that sockets lead to
     * @param globs of names, in which {@code *} stands for anything; none: all
     */
    public static List<Trace> of(
            List<Trace> traces, Role tested, boolean remote, List<String> globs, ProfileOption profiles) {
        List<Pattern> patterns = globs.stream().map(CaseFilter::pattern).toList();
        Predicate<Profile> wanted = profiles.wanted();
        return traces.stream()
                .filter(trace -> trace.tested() == tested && (!remote || trace.isRemote()))
                .filter(trace -> wanted.test(trace.profile()))
                .filter(trace -> patterns.isEmpty()
                        || patterns.stream()
                                .anyMatch(
                                        pattern -> pattern.matcher(trace.name()).matches()))
                .toList();
    }

    private static Pattern pattern(String glob) {
        return Pattern.compile(Pattern.quote(glob).replace("*", "\\E.*\\Q"));
    }
}
