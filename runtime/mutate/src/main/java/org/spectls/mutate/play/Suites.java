package org.spectls.mutate.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spectls.mutate.Kill;
import org.spectls.mutate.Kill.By;
import org.spectls.mutate.Killer;
import org.spectls.mutate.Specimen;
import org.spectls.puppet.run.World;
import org.spectls.suite.explore.Theatre;

/** Plays the suites' routes with a mutant, until something is seen that should not be. */
final class Suites implements Killer {
    private final World world;
    private final List<Repertoire> repertoires;
    private final int first;
    private final int most;

    /**
     * Of the routes of a role that a mutant may be seen on, the most promising ones first, some.
     *
     * @param first how many are left out, because others play them
     * @param most how many there are before it is given up, with those that are left out
     */
    Suites(World world, List<Repertoire> repertoires, int first, int most) {
        this.world = world;
        this.repertoires = repertoires;
        this.first = first;
        this.most = most;
    }

    @Override
    public Optional<Kill> tries(Specimen specimen) {
        for (Repertoire repertoire : repertoires) {
            Optional<Kill> kill = tries(specimen, repertoire);
            if (kill.isPresent()) {
                return kill;
            }
        }
        return Optional.empty();
    }

    private Optional<Kill> tries(Specimen specimen, Repertoire repertoire) {
        List<Integer> candidates = repertoire.candidates(specimen);
        try (Theatre theatre = Theatre.interpreted(world, specimen.model())) {
            Player player = new Player(theatre, repertoire.tested(), specimen.model());
            for (int index :
                    candidates.subList(Math.min(first, candidates.size()), Math.min(most, candidates.size()))) {
                String difference = difference(player, repertoire, index);
                if (difference != null) {
                    return Optional.of(new Kill(By.SUITES, difference));
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable String difference(Player player, Repertoire repertoire, int index) {
        Play play = repertoire.play(index);
        List<List<String>> expected = repertoire.sights(index);
        List<String> seen = new ArrayList<>();
        String where = repertoire.tested() + ", " + play + ": ";
        try {
            player.play(play, (place, sight) -> {
                if (sight.equals(expected.get(place))) {
                    return true;
                }
                seen.add("after " + play.route().actions().get(place) + " "
                        + Differences.between(expected.get(place), sight));
                return false;
            });
        } catch (RuntimeException | LinkageError broken) {
            // It speaks of what the stack does not have, or comes to no end.
            return where + "it stops with " + broken;
        }
        return seen.isEmpty() ? null : where + seen.get(0);
    }
}
