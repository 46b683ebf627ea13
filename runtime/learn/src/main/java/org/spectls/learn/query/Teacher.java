package org.spectls.learn.query;

import java.util.List;
import org.spectls.suite.mealy.Letter;

/** Answers what a tested side does to letters that come one after the other, on a connection of its own. */
@FunctionalInterface
public interface Teacher {
    /**
     * What is seen after each letter.
     *
     * @param word the letters, from a fresh connection on
     * @param foresight what is known of the answer beforehand; it decides how long is waited, and nothing else
     * @return as many outputs as there are letters
     * @throws UnreachableException if there is no connection
     */
    List<String> answer(List<Letter> word, Foresight foresight);
}
