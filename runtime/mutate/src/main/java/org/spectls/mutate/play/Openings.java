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
import org.spectls.puppet.trace.Action.Reconnect;
import org.spectls.puppet.trace.Action.Send;
import org.spectls.puppet.trace.Profile;
import org.spectls.suite.explore.Route;
import org.spectls.suite.explore.Variation;

/** Connections that open and carry something: one for each profile, and for each row that connections can rest on. */
final class Openings {
    /** What an endpoint says when its connection is open. */
    private static final String OPEN = "established(";

    private static final Bytes CONTENT = Bytes.ascii("content");
    private static final Action CLOSE = new Call(Operation.CLOSE, Bytes.EMPTY);

    /** What an open connection is there for. */
    private static final List<Action> USE = List.of(
            new Send(Symbol.of(Kind.APPLICATION_DATA)),
            new Call(Operation.WRITE, CONTENT),
            new Call(Operation.EXPORT_KEYING_MATERIAL, Bytes.EMPTY),
            new Send(Symbol.of(Kind.HEARTBEAT_REQUEST)),
            new Call(Operation.SEND_HEARTBEAT, Bytes.EMPTY),
            new Send(Symbol.of(Kind.HEARTBEAT_RESPONSE)),
            CLOSE);

    private final Role tested;
    private final Player player;
    private final Runnable played;
    private final Map<Profile, List<Action>> orders = new EnumMap<>(Profile.class);

    /**
     * @param player where the original plays
     * @param played is told after each of them
     */
    Openings(Role tested, Player player, Runnable played) {
        this.tested = tested;
        this.player = player;
        this.played = played;
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
        List<Play> profiles = Stream.of(Profile.values())
                .map(Variation::of)
                .map(this::opening)
                .toList();
        return Stream.of(
                        profiles.stream(),
                        profiles.stream().map(this::resumed),
                        profiles.stream().map(this::renegotiated),
                        some.map(this::opening))
                .flatMap(plays -> plays)
                .toList();
    }

    /** Connections with one setting otherwise, negotiated again and resumed. */
    List<Play> settings() {
        return Settings.all().stream()
                .flatMap(variation -> Optional.ofNullable(orders.get(variation.base())).stream()
                        .map(order -> new Play(new Route(variation.base(), order), variation)))
                .map(this::renegotiated)
                .map(this::resumed)
                .toList();
    }

    /** Behind it, another connection resumes its session, by number and by ticket. */
    private Play resumed(Play opening) {
        List<Action> actions = new ArrayList<>(opening.route().actions());
        List<Kind> hellos = tested == Role.SERVER
                ? List.of(Kind.CLIENT_HELLO_RESUME_ID, Kind.CLIENT_HELLO_RESUME_TICKET)
                : List.of(Kind.SERVER_HELLO_RESUME);
        for (Kind hello : hellos) {
            actions.add(new Reconnect());
            actions.addAll(begin());
            actions.addAll(shaking(hello, List.of()));
            actions.addAll(USE);
        }
        return new Play(new Route(opening.route().profile(), actions), opening.variation());
    }

    /** Before it is closed, it is negotiated again. */
    private Play renegotiated(Play opening) {
        List<Action> order = opening.route().actions();
        List<Action> handshake = order.subList(0, order.size() - USE.size());
        List<Action> use = USE.subList(0, USE.size() - 1);
        List<Action> actions = Stream.of(handshake, use, again(handshake), use, List.of(CLOSE))
                .flatMap(List::stream)
                .toList();
        return new Play(new Route(opening.route().profile(), actions), opening.variation());
    }

    /** Another handshake like this one on the same connection, on the tested side's wish and on the peer's. */
    List<Action> again(List<Action> handshake) {
        List<Action> messages = handshake.subList(begin().size(), handshake.size());
        List<Action> actions = new ArrayList<>();
        for (Action wish :
                List.of(new Call(Operation.RENEGOTIATE, Bytes.EMPTY), new Send(Symbol.of(Kind.HELLO_REQUEST)))) {
            actions.add(wish);
            if (tested == Role.SERVER) {
                actions.add(new Send(Symbol.of(Kind.CLIENT_HELLO_RENEGOTIATE)));
                actions.addAll(messages.subList(1, messages.size()));
            } else {
                actions.addAll(messages);
            }
        }
        return actions;
    }

    /** What opens a profile's connections, if anything does. */
    Optional<List<Action>> handshake(Profile profile) {
        return Optional.ofNullable(orders.get(profile)).map(order -> order.subList(0, order.size() - USE.size()));
    }

    private List<Action> begin() {
        return tested == Role.CLIENT ? List.of(new Call(Operation.CONNECT, Bytes.EMPTY)) : List.of();
    }

    /** What opened a profile's connection opens those that vary it. What nothing opens is worth a try, too. */
    private Play opening(Variation variation) {
        List<List<Action>> known =
                Optional.ofNullable(orders.get(variation.base())).map(List::of).orElseGet(this::orders);
        Optional<Play> opening = known.stream()
                .map(order -> new Play(new Route(variation.base(), order), variation))
                .filter(this::opens)
                .findFirst();
        opening.ifPresent(
                play -> orders.putIfAbsent(variation.base(), play.route().actions()));
        played.run();
        return opening.orElseGet(() -> new Play(new Route(variation.base(), known.get(0)), variation));
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
                    .map(kinds -> order(begin(), Kind.CLIENT_HELLO, kinds))
                    .toList();
        }
        List<List<Action>> orders = new ArrayList<>();
        for (List<Kind> authentication : List.of(List.of(Kind.CERTIFICATE), List.<Kind>of())) {
            for (List<Kind> exchange : List.of(List.of(Kind.SERVER_KEY_EXCHANGE), List.<Kind>of())) {
                for (List<Kind> ticket : List.of(List.of(Kind.NEW_SESSION_TICKET), List.<Kind>of())) {
                    List<Kind> kinds = Stream.of(authentication, exchange, List.of(Kind.SERVER_HELLO_DONE), ticket)
                            .flatMap(List::stream)
                            .toList();
                    orders.add(order(begin(), Kind.SERVER_HELLO, kinds));
                }
            }
        }
        return orders;
    }

    private static List<Action> order(List<Action> before, Kind hello, List<Kind> kinds) {
        return Stream.of(before, shaking(hello, kinds), USE)
                .flatMap(List::stream)
                .toList();
    }

    /** The messages of a handshake. */
    private static List<Action> shaking(Kind hello, List<Kind> kinds) {
        return Stream.of(Stream.of(hello), kinds.stream(), Stream.of(Kind.CHANGE_CIPHER_SPEC, Kind.FINISHED))
                .flatMap(each -> each)
                .<Action>map(kind -> new Send(Symbol.of(kind)))
                .toList();
    }
}
