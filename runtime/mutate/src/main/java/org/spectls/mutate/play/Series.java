package org.spectls.mutate.play;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.spectls.kernel.wire.Bytes;
import org.spectls.puppet.symbol.Kind;
import org.spectls.puppet.symbol.Symbol;
import org.spectls.puppet.trace.Action;
import org.spectls.puppet.trace.Action.Call;
import org.spectls.puppet.trace.Action.CloseTransport;
import org.spectls.puppet.trace.Action.Operation;
import org.spectls.puppet.trace.Action.Pass;
import org.spectls.puppet.trace.Action.Send;
import org.spectls.puppet.trace.Profile;
import org.spectls.suite.explore.Route;
import org.spectls.suite.explore.Variation;

/**
 * The same again and again, and something else in between: what is counted, borne for a while, timed, or put to rest by
 * something else shows only so.
 */
final class Series {
    /** Where only a few things are borne, or much can happen. */
    private static final List<Profile> PROFILES =
            List.of(Profile.PLAIN, Profile.STRICT, Profile.HEARTBEAT, Profile.HEARTBEAT_IDLE);

    /** More than anything is borne. */
    private static final int ALWAYS = 70;

    /** As many as are borne by default. */
    private static final int SOME = 4;

    private static final List<Action> LETTERS = List.of(
            new Send(Symbol.alert("warning", "user_canceled")),
            new Send(Symbol.alert("warning", "no_renegotiation")),
            new Send(Symbol.of(Kind.HEARTBEAT_REQUEST)),
            new Send(Symbol.of(Kind.HEARTBEAT_RESPONSE)),
            new Send(Symbol.of(Kind.APPLICATION_DATA).with("content", "")),
            new Send(Symbol.of(Kind.APPLICATION_DATA)),
            new Send(Symbol.of(Kind.HELLO_REQUEST)),
            new Call(Operation.WRITE, Bytes.ascii("x")),
            new Call(Operation.SEND_HEARTBEAT, Bytes.EMPTY),
            new Call(Operation.RENEGOTIATE, Bytes.EMPTY),
            new Pass(9_000),
            new Pass(31_000));

    private static final List<Action> ENDS = List.of(
            new Send(Symbol.alert("warning", "close_notify")),
            new Send(Symbol.alert("fatal", "internal_error")),
            new Call(Operation.CLOSE, Bytes.EMPTY),
            new CloseTransport());

    private Series() {}

    static List<Play> of(Openings openings) {
        return PROFILES.stream()
                .flatMap(profile -> openings.handshake(profile).stream()
                        .flatMap(handshake ->
                                Stream.concat(open(profile, handshake), opening(profile, handshake, openings))))
                .toList();
    }

    /** On an open connection. */
    private static Stream<Play> open(Profile profile, List<Action> handshake) {
        List<Play> plays = new ArrayList<>();
        for (Action one : LETTERS) {
            plays.add(play(profile, handshake, Collections.nCopies(ALWAYS, one)));
            for (Action other : LETTERS) {
                plays.add(play(profile, handshake, times(one), List.of(other), times(one), times(other)));
            }
            for (Action end : ENDS) {
                plays.add(play(profile, handshake, List.of(one, end, one, end)));
            }
        }
        for (Action end : ENDS) {
            for (Action again : ENDS) {
                plays.add(play(profile, handshake, List.of(end, again)));
            }
        }
        return plays.stream();
    }

    /** While it is opened, before and after, and opened again. */
    private static Stream<Play> opening(Profile profile, List<Action> handshake, Openings openings) {
        List<Play> plays = new ArrayList<>();
        for (Action one : LETTERS) {
            for (int place = 1; place < handshake.size(); place++) {
                plays.add(play(
                        profile,
                        handshake.subList(0, place),
                        times(one),
                        handshake.subList(place, handshake.size()),
                        times(one)));
            }
            plays.add(play(profile, handshake, times(one), openings.again(handshake), times(one)));
        }
        return plays.stream();
    }

    private static List<Action> times(Action one) {
        return Collections.nCopies(SOME, one);
    }

    @SafeVarargs
    private static Play play(Profile profile, List<Action>... parts) {
        List<Action> actions = new ArrayList<>();
        for (List<Action> part : parts) {
            actions.addAll(part);
        }
        return new Play(new Route(profile, actions), new Variation(Set.of(), profile, configuration -> {}));
    }
}
