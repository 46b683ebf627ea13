package org.spectls.coverage.measure;

import java.util.Collection;
import java.util.Locale;
import org.spectls.coverage.measure.Item.Status;

/**
 * So many of so many.
 *
 * @param all those that can be covered
 */
public record Ratio(int covered, int all) {

    static Ratio of(Collection<Item> items) {
        int covered = 0;
        int all = 0;
        for (Item item : items) {
            covered += item.status() == Status.COVERED ? 1 : 0;
            all += item.status() == Status.INFEASIBLE ? 0 : 1;
        }
        return new Ratio(covered, all);
    }

    /** From 0 to 100; of nothing, all is covered. */
    public double percent() {
        return all == 0 ? 100 : 100.0 * covered / all;
    }

    /** Rounded down, so that only all is 100 %. */
    @Override
    public String toString() {
        return all == 0 ? "-" : String.format(Locale.ROOT, "%d/%d %d%%", covered, all, (int) percent());
    }
}
