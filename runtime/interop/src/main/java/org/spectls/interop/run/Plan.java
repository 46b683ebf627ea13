package org.spectls.interop.run;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.spectls.interop.feature.Feature;
import org.spectls.interop.feature.Side;
import org.spectls.interop.peer.Peer;

/**
 * Which cells are to be tried: those that all filters let through. Filters are globs, as in {@code suite.*}; none lets
 * everything through.
 */
public record Plan(List<Feature> features, List<Peer> peers, List<Side> roles) {

    /** What the filters leave of everything there is. */
    public static Plan of(
            List<Feature> features,
            List<Peer> peers,
            Collection<String> featureGlobs,
            Collection<String> peerGlobs,
            Collection<String> roleGlobs) {
        return new Plan(
                features.stream().filter(f -> matches(featureGlobs, f.id())).toList(),
                peers.stream().filter(p -> matches(peerGlobs, p.id())).toList(),
                List.of(Side.values()).stream()
                        .filter(side -> matches(roleGlobs, side.toString()))
                        .toList());
    }

    /** The cells, feature by feature. */
    public List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (Feature feature : features) {
            for (Peer peer : peers) {
                for (Side role : roles) {
                    if (peer.plays(role.other())) {
                        cells.add(new Cell(feature, peer, role));
                    }
                }
            }
        }
        return cells;
    }

    private static boolean matches(Collection<String> globs, String name) {
        return globs.isEmpty()
                || globs.stream()
                        .anyMatch(glob -> FileSystems.getDefault()
                                .getPathMatcher("glob:" + glob)
                                .matches(Path.of(name)));
    }
}
