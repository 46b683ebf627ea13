package org.spectls.mutate.play;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.spectls.kernel.wire.Bytes;
import org.spectls.puppet.symbol.Kind;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.symbol.Symbol;
import org.spectls.puppet.trace.Action;
import org.spectls.puppet.trace.Action.Call;
import org.spectls.puppet.trace.Action.Operation;
import org.spectls.puppet.trace.Action.Send;
import org.spectls.puppet.trace.Profile;
import org.spectls.suite.explore.Route;
import org.spectls.suite.explore.Variation;

/** Connections that open and carry something: one for each profile, and for each row that connections can rest on. */
final class Openings {
    /** What an endpoint says when its connection is open. */
    private static final String OPEN = "established(";

    private static final Bytes CONTENT = Bytes.ascii("content");

    private final Role tested;
    private final Player player;
    private final Map<Profile, List<Action>> orders = new EnumMap<>(Profile.class);

    /** @param player where the original plays */
    Openings(Role tested, Player player) {
        this.tested = tested;
        this.player = player;
    }

    /**
     * Those that come about.
     *
     * @param share of the rows that are taken, one in so many
     */
    List<Play> all(int share) {
        List<Variation> rows = Variation.all();
        Stream<Variation> some =
                IntStream.range(0, rows.size()).filter(i -> i % share == 0).mapToObj(rows::get);
        return Stream.concat(Stream.of(Profile.values()).map(Variation::of), some)
                .flatMap(variation -> opening(variation).stream())
                .toList();
    }

    /** What opened a profile's connection opens those that vary it. */
    private Optional<Play> opening(Variation variation) {
        List<List<Action>> known =
                Optional.ofNullable(orders.get(variation.base())).map(List::of).orElseGet(this::orders);
        Optional<Play> opening = known.stream()
                .map(order -> new Play(new Route(variation.base(), order), variation))
                .filter(this::opens)
                .findFirst();
        opening.ifPresent(
                play -> orders.putIfAbsent(variation.base(), play.route().actions()));
        return opening;
    }

    private boolean opens(Play play) {
        return player.play(play, (place, sight) -> true).sights().stream()
                .flatMap(List::stream)
                .anyMatch(line -> line.startsWith(OPEN));
    }

    /** The orders of messages that may open a connection. */
    private List<List<Action>> orders() {
        if (tested == Role.SERVER) {
            return Stream.of(
                            List.of(Kind.CLIENT_KEY_EXCHANGE),
                            List.of(Kind.CERTIFICATE, Kind.CLIENT_KEY_EXCHANGE, Kind.CERTIFICATE_VERIFY))
                    .map(kinds -> order(List.of(), Kind.CLIENT_HELLO, kinds))
                    .toList();
        }
        List<List<Action>> orders = new ArrayList<>();
        for (List<Kind> authentication : List.of(List.of(Kind.CERTIFICATE), List.<Kind>of())) {
            for (List<Kind> exchange : List.of(List.of(Kind.SERVER_KEY_EXCHANGE), List.<Kind>of())) {
                for (List<Kind> ticket : List.of(List.of(Kind.NEW_SESSION_TICKET), List.<Kind>of())) {
                    List<Kind> kinds = Stream.of(authentication, exchange, List.of(Kind.SERVER_HELLO_DONE), ticket)
                            .flatMap(List::stream)
                            .toList();
                    orders.add(order(List.of(new Call(Operation.CONNECT, Bytes.EMPTY)), Kind.SERVER_HELLO, kinds));
                }
            }
        }
        return orders;
    }

    private static List<Action> order(List<Action> before, Kind hello, List<Kind> kinds) {
        Stream<Action> sent = Stream.of(
                        Stream.of(hello),
                        kinds.stream(),
                        Stream.of(Kind.CHANGE_CIPHER_SPEC, Kind.FINISHED, Kind.APPLICATION_DATA))
                .flatMap(each -> each)
                .map(kind -> new Send(Symbol.of(kind)));
        return Stream.of(
                        before.stream(),
                        sent,
                        Stream.<Action>of(
                                new Call(Operation.WRITE, CONTENT),
                                new Send(Symbol.of(Kind.HEARTBEAT_REQUEST)),
                                new Call(Operation.CLOSE, Bytes.EMPTY)))
                .flatMap(each -> each)
                .toList();
    }
}
