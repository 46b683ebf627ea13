package org.spectls.cli.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two sides and what is on its way between them, at one moment. A value: whoever keeps it can go back to it.
 *
 * @param step how many moves were made before; what is drawn at random in a move depends on this number
 * @param now milliseconds
 * @param parties both sides
 * @param flying what is on its way, what was sent first comes first
 * @param launched how many parcels were ever under way
 */
record Simulation(World world, int step, long now, List<Party> parties, List<Parcel> flying, int launched) {
    Simulation {
        parties = List.copyOf(parties);
        flying = List.copyOf(flying);
    }

    /** Nothing has happened yet. */
    static Simulation of(World world) {
        return new Simulation(world, 0, 0, world.parties(), List.of(), 0);
    }

    Party party(int side) {
        return parties.get(side);
    }

    /** What is on its way to a side, the next first. */
    List<Parcel> to(int side) {
        return flying.stream().filter(parcel -> parcel.to() == side).toList();
    }

    /** What becomes of it by a move. The simulation itself stays as it is. */
    Outcome after(Move move) {
        return new Turn(this).take(move);
    }

    Simulation with(int side, Party party) {
        List<Party> changed = new ArrayList<>(parties);
        changed.set(side, party);
        return new Simulation(world, step, now, changed, flying, launched);
    }

    Simulation withFlying(List<Parcel> parcels) {
        return new Simulation(world, step, now, parties, parcels, launched);
    }

    /** With another parcel, behind all others. */
    Simulation withLaunched(Parcel parcel) {
        List<Parcel> more = Stream.concat(flying.stream(), Stream.of(parcel.numbered(launched + 1)))
                .toList();
        return new Simulation(world, step, now, parties, more, launched + 1);
    }

    Simulation at(long time) {
        return new Simulation(world, step, time, parties, flying, launched);
    }

    /** The same, one move later. */
    Simulation next() {
        return new Simulation(world, step + 1, now, parties, flying, launched);
    }
}
