package org.spectls.learn;

/** Somebody who is told how far it is. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress NONE = (states, words) -> {};

    /**
     * After each question.
     *
     * @param states of the last hypothesis
     * @param words how many questions were put
     */
    void at(int states, long words);
}
