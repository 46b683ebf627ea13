package org.spectls.learn.draw;

import org.spectls.suite.mealy.Letter;

/**
 * One letter in one state.
 *
 * @param text what is answered, in short
 * @param tone how it is drawn
 */
record Edge(int from, int to, Letter letter, String text, Tone tone) {
    /** How an edge is drawn. */
    enum Tone {
        /** There is nothing to compare it with. */
        PLAIN,
        /** As the specification has it. */
        EQUAL,
        /** The specification has it otherwise. */
        DIFFERENT
    }
}
