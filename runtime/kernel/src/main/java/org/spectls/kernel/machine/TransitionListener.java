package org.spectls.kernel.machine;

/** Sees each transition of an endpoint, before the transition's effects. */
@FunctionalInterface
public interface TransitionListener {

    /**
     * A transition is taken.
     *
     * @param endpoint the endpoint's name in the specification
     * @param now the endpoint's time, in milliseconds
     */
    void onTransition(String endpoint, Transition transition, long now);

    /** Tells this listener, then another one. */
    default TransitionListener and(TransitionListener next) {
        return (endpoint, transition, now) -> {
            onTransition(endpoint, transition, now);
            next.onTransition(endpoint, transition, now);
        };
    }
}
