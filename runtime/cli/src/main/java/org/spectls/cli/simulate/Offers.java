package org.spectls.cli.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What can happen next, each tried out.
 *
 * @param possible numbered from 1 on, in this order
 * @param rejected what a side would refuse to its caller; numbered behind the others
 */
record Offers(List<Outcome> possible, List<Outcome> rejected) {
    Offers {
        possible = List.copyOf(possible);
        rejected = List.copyOf(rejected);
    }

    static Offers of(Simulation simulation) {
        List<Outcome> possible = new ArrayList<>();
        List<Outcome> rejected = new ArrayList<>();
        for (Move move : Moves.of(simulation)) {
            Outcome outcome = simulation.after(move);
            (outcome.rejected() ? rejected : possible).add(outcome);
        }
        possible.sort(Comparator.comparingInt(Offers::rank));
        return new Offers(possible, rejected);
    }

    /** What goes on by itself comes first, what brings a side to its end by itself last but for what others do. */
    private static int rank(Outcome outcome) {
        Move move = outcome.move();
        if (move instanceof Move.Deliver || (move instanceof Move.Answer answer && answer.honest())) {
            return 0;
        } else if (move instanceof Move.Call) {
            return outcome.after().party(move.side()).situation().ended() ? 3 : 1;
        }
        return move instanceof Move.Pass ? 2 : 4;
    }

    /** The move of this number. */
    Optional<Move> number(int number) {
        int index = number - 1;
        if (index < 0 || index >= size()) {
            return Optional.empty();
        }
        Outcome outcome = index < possible.size() ? possible.get(index) : rejected.get(index - possible.size());
        return Optional.of(outcome.move());
    }

    int size() {
        return possible.size() + rejected.size();
    }

    /** What somebody does next who wants nothing but a connection; empty when it is there, or over. */
    Optional<Move> honest() {
        Optional<Move> going = possible.stream()
                .map(Outcome::move)
                .filter(move -> move instanceof Move.Answer || move instanceof Move.Deliver)
                .findFirst();
        return going.or(() -> possible.stream()
                .filter(outcome -> outcome.move() instanceof Move.Call)
                .filter(outcome ->
                        outcome.before().launched() == 0 && outcome.after().launched() > 0)
                .filter(outcome -> !outcome.after()
                        .party(outcome.move().side())
                        .situation()
                        .ended())
                .map(Outcome::move)
                .findFirst());
    }
}
