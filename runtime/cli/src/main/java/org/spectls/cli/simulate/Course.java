package org.spectls.cli.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The moves that were made, and where among them somebody stands. Not thread-safe. */
final class Course {
    private final Simulation start;
    private final List<Outcome> outcomes = new ArrayList<>();
    private int position;

    Course(Simulation start) {
        this.start = start;
    }

    Simulation now() {
        return position == 0 ? start : outcomes.get(position - 1).after();
    }

    /** What led here; empty at the beginning. */
    Optional<Outcome> last() {
        return position == 0 ? Optional.empty() : Optional.of(outcomes.get(position - 1));
    }

    /** What led here, from the beginning. */
    List<Outcome> soFar() {
        return List.copyOf(outcomes.subList(0, position));
    }

    /** How many moves are known, those that were taken back included. */
    int length() {
        return outcomes.size();
    }

    int position() {
        return position;
    }

    /** Makes a move; what was taken back is forgotten, unless the move is the first of it. */
    Outcome take(Move move) {
        Outcome outcome = now().after(move);
        boolean again = position < outcomes.size()
                && outcomes.get(position).move().text().equals(move.text());
        if (!again) {
            outcomes.subList(position, outcomes.size()).clear();
            outcomes.add(outcome);
        }
        position++;
        return outcome;
    }

    /** Goes to the moment after so many moves; false when there is none. */
    boolean go(int moves) {
        boolean known = moves >= 0 && moves <= outcomes.size();
        position = known ? moves : position;
        return known;
    }
}
