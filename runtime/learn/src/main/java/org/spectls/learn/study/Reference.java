package org.spectls.learn.study;

import java.util.List;
import java.util.Map;
import org.spectls.learn.Letters;
import org.spectls.learn.Specified;
import org.spectls.learn.compare.Comparison;
import org.spectls.learn.compare.Explainer;
import org.spectls.learn.compare.Explanation;
import org.spectls.puppet.run.World;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Profile;
import org.spectls.suite.explore.Theatre;
import org.spectls.suite.mealy.Automaton;
import org.spectls.suite.mealy.Letter;

/**
 * What the specification says of one role in one profile, to hold others to. Made once, it takes a moment. While it is
 * made or explains, this thread's endpoints are played by the interpreter.
 *
 * @param specified its machine
 * @param names of the machine's states
 */
public record Reference(
        World world, Role tested, Profile profile, Letters letters, Specified specified, Map<Integer, String> names) {
    public Reference {
        names = Map.copyOf(names);
    }

    /** As it is seen by whoever makes the tested side do all that it does. */
    public static Reference of(World world, Role tested, Profile profile, Letters letters) {
        return of(world, tested, profile, letters, List.of());
    }

    /**
     * The same, but only what comes after some letters, which do not come again.
     *
     * @param first as behind sockets a client's {@link Letters#CONNECT}
     */
    public static Reference of(World world, Role tested, Profile profile, Letters letters, List<Letter> first) {
        try (Theatre theatre = Theatre.interpreted(world)) {
            Specified whole = Specified.of(Automaton.of(theatre, tested, profile, letters.of(tested)));
            Specified specified = first.isEmpty() ? whole : whole.after(first);
            Map<Integer, String> names = new Explainer(theatre, tested, profile, specified).names();
            return new Reference(world, tested, profile, letters, specified, names);
        }
    }

    /** What the specification does in place of each difference, in their order. */
    public List<Explanation> explain(Comparison comparison) {
        try (Theatre theatre = Theatre.interpreted(world)) {
            Explainer explainer = new Explainer(theatre, tested, profile, specified);
            return comparison.differences().stream()
                    .map(difference -> explainer.explain(difference.trace()))
                    .toList();
        }
    }
}
