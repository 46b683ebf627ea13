package org.spectls.interpreter;

/** What expressions see of the endpoint besides names. */
interface Surroundings {
    /** All messages of the transcript; with {@code before}, those before the message in hand. */
    Octets transcript(boolean before);

    /** Whether no part of a message lies in the channel. */
    boolean aligned(String channel);

    /** Where there is neither: in constants and configuration. */
    Surroundings NONE = new Surroundings() {
        @Override
        public Octets transcript(boolean before) {
            throw new IllegalStateException("there is no transcript here");
        }

        @Override
        public boolean aligned(String channel) {
            throw new IllegalStateException("there is no channel here");
        }
    };
}
