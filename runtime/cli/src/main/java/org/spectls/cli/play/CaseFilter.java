package org.spectls.cli.play;

import java.util.List;
import java.util.regex.Pattern;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Trace;

/** Chooses among cases. */
public final class CaseFilter {
    private static final String ALL = "all";

    private CaseFilter() {}

    /**
     * Those for a side under test that sockets lead to.
     *
     * @param globs of names, in which {@code *} stands for anything; none: all
     * @param profiles names of profiles, or {@code all}
     */
    public static List<Trace> of(List<Trace> traces, Role tested, List<String> globs, List<String> profiles) {
        List<Pattern> patterns = globs.stream().map(CaseFilter::pattern).toList();
        return traces.stream()
                .filter(trace -> trace.tested() == tested && trace.isRemote())
                .filter(trace -> profiles.contains(ALL)
                        || profiles.contains(trace.profile().toString()))
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
