package org.spectls.cli.learn;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.spectls.learn.Progress;

/** How many questions were put, and how large the machine is that they led to; nobody knows how many there will be. */
public interface LearnProgress extends Progress, AutoCloseable {
    @Override
    void close();

    /**
     * For one who is learned.
     *
     * @param shown whether there is somebody to look at it
     */
    static LearnProgress of(String subject, boolean shown) {
        return shown ? new Bar(subject) : new Nobody();
    }

    /** On a terminal. */
    final class Bar implements LearnProgress {
        private final ProgressBar bar;

        Bar(String subject) {
            bar = new ProgressBarBuilder()
                    .setTaskName("learn " + subject)
                    .setInitialMax(-1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .build();
        }

        @Override
        public void at(int states, long words) {
            bar.stepTo(words);
            bar.setExtraMessage(states + " states");
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** Elsewhere. */
    final class Nobody implements LearnProgress {
        @Override
        public void at(int states, long words) {
            // Nobody looks.
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    }
}
