package org.spectls.compiler.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class Suggestions {
    private Suggestions() {}

    /** The candidate nearest to {@code wrong}, if one is near enough to be a slip of the fingers; ties go to the alphabet. */
    public static Optional<String> nearest(String wrong, Collection<String> candidates) {
        int tolerance = Math.max(1, wrong.length() / 3);
        return candidates.stream()
                .filter(candidate -> !candidate.equals(wrong))
                .filter(candidate -> distance(wrong, candidate) <= tolerance)
                .min(Comparator.<String>comparingInt(candidate -> distance(wrong, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code did you mean `x`?} for the nearest candidate. */
    public static Optional<String> didYouMean(String wrong, Collection<String> candidates) {
        return nearest(wrong, candidates).map(name -> "did you mean `" + name + "`?");
    }

    /** Insertions, deletions, replacements and swaps of neighbours that make one of the other; case does not count. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(int[][] cost, String a, String b, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
