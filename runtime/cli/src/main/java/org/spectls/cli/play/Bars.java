package org.spectls.cli.play;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.spectls.suite.explore.Explorer;

/** How far long work is, for people. */
public final class Bars {
    private Bars() {}

    /** Of so many things; -1: nobody knows how many. */
    public static ProgressBar of(String task, String unit, long most) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setUnit(unit, 1)
                .setInitialMax(most)
                .setStyle(ProgressBarStyle.ASCII)
                .build();
    }

    /** Shows what an exploration tells. */
    public static Explorer.Progress telling(ProgressBar bar) {
        return (what, runs, reached) -> {
            bar.setExtraMessage(what + ": " + reached.transitions().size() + " transitions");
            bar.stepTo(runs);
        };
    }
}
