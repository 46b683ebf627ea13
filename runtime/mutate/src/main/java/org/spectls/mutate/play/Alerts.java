package org.spectls.mutate.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.spectls.puppet.symbol.Symbol;
import org.spectls.puppet.trace.Action;
import org.spectls.puppet.trace.Action.Send;
import org.spectls.suite.explore.Route;
import org.spectls.tls.protocol.wire.AlertDescription;
import org.spectls.tls.protocol.wire.AlertLevel;

/** Connections on which the peer gives a warning or fails, for each reason that there is. */
final class Alerts {
    private Alerts() {}

    /** Each alert where an opening's connection is open, and where it is not. */
    static List<Play> of(Play opening) {
        List<Action> actions = opening.route().actions();
        return AlertLevel.all().stream()
                .flatMap(level -> AlertDescription.all().stream()
                        .flatMap(description -> Stream.of(1, actions.size() - 1)
                                .map(place -> with(opening, actions.subList(0, place), level, description))))
                .toList();
    }

    private static Play with(Play opening, List<Action> before, AlertLevel level, AlertDescription description) {
        List<Action> actions = new ArrayList<>(before);
        actions.add(new Send(Symbol.alert(level.toString(), description.toString())));
        return new Play(
                new Route(opening.route().profile(), actions),
                opening.variation().restingOn(Set.of(description.toString())));
    }
}
