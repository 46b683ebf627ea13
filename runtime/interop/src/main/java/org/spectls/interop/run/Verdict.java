package org.spectls.interop.run;

import java.util.Locale;

/** What became of a cell. */
public enum Verdict {
    PASSED,
    FAILED,
    /** The peer does not have the feature, or is not there. */
    SKIPPED,
    /** Our stack does not have the feature. */
    NOT_OURS;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
