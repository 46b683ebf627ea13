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
    private final int most;

    /** @param most how many routes of a role are played with one mutant before it is given up */
    Suites(World world, List<Repertoire> repertoires, int most) {
        this.world = world;
        this.repertoires = repertoires;
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
            for (int index : candidates.subList(0, Math.min(most, candidates.size()))) {
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
