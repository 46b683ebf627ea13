package org.spectls.mutate;

/**
 * How a mutant was noticed.
 *
 * @param how in a sentence: an error, or where it behaves otherwise
 */
public record Kill(By by, String how) {
    /** Who notices mutants, in the order in which they are asked. */
    public enum By {
        /** The compiler's passes, in every build. */
        CHECKER("checker"),
        /** What the engine's own tests tell their endpoints. */
        TESTS("tests"),
        /** Routes that the suites consist of. */
        SUITES("suites"),
        /** The comparison of whole automata, as after learning. */
        LEARNER("learner"),
        /** The model checker. */
        MODEL_CHECKER("model checker");

        private final String label;

        By(String label) {
            this.label = label;
        }

        @Override
        public String toString() {
            return label;
        }
    }
}
