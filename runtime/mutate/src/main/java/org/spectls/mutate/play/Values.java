package org.spectls.mutate.play;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spectls.interpreter.Happening;
import org.spectls.interpreter.Interpreter;
import org.spectls.puppet.symbol.Transformation;
import org.spectls.puppet.trace.Action;
import org.spectls.puppet.trace.Action.Send;
import org.spectls.suite.explore.Route;
import org.spectls.suite.values.Mutation;
import org.spectls.suite.values.Mutations;

/** Connections on which one message is otherwise than it should be, as in the suite of values. */
final class Values {
    private static final String HANDSHAKE = "handshake";
    private static final String HEARTBEAT = "heartbeat";

    private final Mutations mutations;
    private final Player player;
    private final Set<String> tried = new HashSet<>();

    /** @param player where the original plays */
    Values(Interpreter original, Player player) {
        this.mutations = new Mutations(original);
        this.player = player;
    }

    /** Each message of these connections in all its variants, each variant once. */
    List<Play> of(List<Play> openings) {
        List<Play> plays = new ArrayList<>();
        for (Play opening : openings) {
            List<List<Happening.Decoded>> messages = player.messages(opening);
            for (int place = 0; place < messages.size(); place++) {
                for (Happening.Decoded message : messages.get(place)) {
                    plays.addAll(variants(opening, place, message));
                }
            }
        }
        return plays;
    }

    private List<Play> variants(Play opening, int place, Happening.Decoded message) {
        if (!(opening.route().actions().get(place) instanceof Send send)) {
            return List.of();
        }
        // In front of the rest of a heartbeat stands its type.
        int base = message.channel().equals(HEARTBEAT) ? 1 : 0;
        return mutations.of(message.value(), base, message.channel().equals(HANDSHAKE)).stream()
                .filter(mutation -> tried.add(message.message() + " " + mutation.name()))
                .map(mutation -> variant(opening, place, send, mutation))
                .toList();
    }

    private static Play variant(Play opening, int place, Send send, Mutation mutation) {
        List<Action> actions = new ArrayList<>(opening.route().actions());
        actions.set(
                place,
                new Send(send.symbol().transformed(mutation.transformations().toArray(new Transformation[0]))));
        return new Play(
                new Route(opening.route().profile(), actions),
                opening.variation().restingOn(words(mutation)));
    }

    /** The fields that it speaks of. */
    private static Set<String> words(Mutation mutation) {
        return Stream.of(mutation.name().split("[^A-Za-z0-9_]+", -1))
                .filter(word -> word.contains("_"))
                .collect(Collectors.toSet());
    }
}
