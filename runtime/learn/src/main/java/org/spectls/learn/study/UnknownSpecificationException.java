package org.spectls.learn.study;

/** The specification's own machine was not learned to its end: there is nothing to hold others to. */
public final class UnknownSpecificationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnknownSpecificationException(String message) {
        super(message);
    }
}
