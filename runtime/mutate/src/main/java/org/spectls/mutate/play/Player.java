package org.spectls.mutate.play;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.spectls.compiler.model.Model;
import org.spectls.interpreter.Happening;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Action;
import org.spectls.suite.explore.Seen;
import org.spectls.suite.explore.Stage;
import org.spectls.suite.explore.Theatre;

/** Plays routes with whoever stands on the stage of a theatre. Confined to the theatre's thread. */
final class Player {
    private final Theatre theatre;
    private final Role tested;
    private final Sight sight;

    /** @param model what whoever stands on the stage plays by */
    Player(Theatre theatre, Role tested, Model model) {
        this.sight = new Sight(model);
        this.theatre = theatre;
        this.tested = tested;
    }

    /** What was seen after each action, and the transitions that were taken. */
    record Played(List<List<String>> sights, Set<String> transitions) {}

    /**
     * Plays a route, as long as it is worth it.
     *
     * @param goOn learns what was seen after which action, and whether to go on
     */
    Played play(Play play, BiPredicate<Integer, List<String>> goOn) {
        List<List<String>> sights = new ArrayList<>();
        Set<String> transitions = new LinkedHashSet<>();
        try (Stage stage = theatre.stage(tested, play.route().profile(), play.variation())) {
            for (Action action : play.route().actions()) {
                Seen seen = stage.perform(action);
                transitions.addAll(seen.transitions());
                sights.add(sight.of(seen));
                if (!goOn.test(sights.size() - 1, sights.get(sights.size() - 1))) {
                    break;
                }
            }
        }
        return new Played(sights, transitions);
    }

    /** The messages that the tested side was told after each action. */
    List<List<Happening.Decoded>> messages(Play play) {
        List<List<Happening.Decoded>> messages = new ArrayList<>();
        try (Stage stage = theatre.stage(tested, play.route().profile(), play.variation())) {
            play.route()
                    .actions()
                    .forEach(action -> messages.add(stage.perform(action).messages()));
        }
        return messages;
    }
}
