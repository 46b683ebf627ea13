package org.spectls.mutate.play;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.spectls.kernel.wire.Bytes;
import org.spectls.puppet.symbol.Kind;
import org.spectls.puppet.symbol.Symbol;
import org.spectls.puppet.trace.Action;
import org.spectls.puppet.trace.Action.Call;
import org.spectls.puppet.trace.Action.Operation;
import org.spectls.puppet.trace.Action.Send;
import org.spectls.suite.explore.Route;
import org.spectls.suite.explore.Variation;

/** Connections that open and carry something, for each row that connections can rest on. */
final class Varied {
    /** What an endpoint says when its connection is open. */
    private static final String OPEN = "established(";

    private static final Bytes CONTENT = Bytes.ascii("varied");

    private Varied() {}

    /** Finds for each variation the shortest of the routes that open a connection with the same messages. */
    static List<Play> of(List<Play> plays, List<Player.Played> played) {
        List<Play> varied = new ArrayList<>();
        for (Variation variation : Variation.all()) {
            opening(plays, played, variation).ifPresent(route -> varied.add(new Play(route, variation)));
        }
        return varied;
    }

    private static Optional<Route> opening(List<Play> plays, List<Player.Played> played, Variation variation) {
        return IntStream.range(0, plays.size())
                .boxed()
                .filter(i -> plays.get(i).route().profile() == variation.base())
                .map(i -> upToOpen(plays.get(i).route(), played.get(i)))
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(route -> route.actions().size()));
    }

    private static Optional<Route> upToOpen(Route route, Player.Played played) {
        return IntStream.range(0, played.sights().size())
                .filter(i -> played.sights().get(i).stream().anyMatch(line -> line.startsWith(OPEN)))
                .mapToObj(i -> {
                    List<Action> actions = new ArrayList<>(route.actions().subList(0, i + 1));
                    actions.add(new Call(Operation.WRITE, CONTENT));
                    actions.add(new Send(Symbol.of(Kind.APPLICATION_DATA)));
                    return new Route(route.profile(), actions);
                })
                .findFirst();
    }
}
