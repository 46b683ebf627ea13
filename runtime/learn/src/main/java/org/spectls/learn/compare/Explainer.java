package org.spectls.learn.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.automatalib.util.automaton.cover.Covers;
import net.automatalib.word.Word;
import org.spectls.kernel.machine.Transition;
import org.spectls.learn.Specified;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Profile;
import org.spectls.suite.explore.Seen;
import org.spectls.suite.explore.Stage;
import org.spectls.suite.explore.Theatre;
import org.spectls.suite.mealy.Letter;

/** Asks the specification, played by the interpreter, what its machine is about. Confined to its theatre's thread. */
public final class Explainer {
    private final Theatre theatre;
    private final Role tested;
    private final Profile profile;
    private final Specified specified;
    private final Map<String, List<String>> citations = new HashMap<>();

    /** @param theatre where the specification plays alone */
    public Explainer(Theatre theatre, Role tested, Profile profile, Specified specified) {
        this.theatre = theatre;
        this.tested = tested;
        this.profile = profile;
        this.specified = specified;
        theatre.machines(tested)
                .forEach(machine -> machine.transitions()
                        .forEach((Transition transition) -> citations.put(transition.id(), transition.citations())));
    }

    /** What it does after the last letter of a trace. */
    public Explanation explain(List<Letter> trace) {
        try (Stage stage = theatre.stage(tested, profile)) {
            Seen last = null;
            for (Letter letter : specified.whole(trace)) {
                last = stage.perform(letter.action());
            }
            List<String> transitions = last == null ? List.of() : last.transitions();
            List<String> rest = transitions.isEmpty()
                    ? List.of()
                    : citations.getOrDefault(transitions.get(transitions.size() - 1), List.of());
            return new Explanation(transitions, rest);
        }
    }

    /** What the states of the specification's machine are called. */
    public Map<Integer, String> names() {
        List<Word<Letter>> ways = new ArrayList<>();
        Covers.stateCover(specified.mealy(), specified.alphabet(), ways);
        Map<Integer, List<String>> situations = new LinkedHashMap<>();
        ways.forEach(way -> situations.put(specified.mealy().getState(way), situation(way.asList())));
        return StateNames.of(situations);
    }

    private List<String> situation(List<Letter> way) {
        try (Stage stage = theatre.stage(tested, profile)) {
            specified.whole(way).forEach(letter -> stage.perform(letter.action()));
            return stage.situation()
                    .map(now -> now.ended() ? List.of("Over") : now.states())
                    .orElse(List.of("Start"));
        }
    }
}
