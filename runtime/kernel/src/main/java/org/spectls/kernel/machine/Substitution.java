package org.spectls.kernel.machine;

/**
 * Stands in for the endpoints that a specification was compiled into, or around them: for test kits, recorders, and
 * interpreters of the specification. Whoever makes an endpoint through its role's {@code of} gets what the installed
 * substitutions make of it; while none is installed that costs one volatile read for each endpoint, and nothing after
 * that. Installing and making are safe from any thread.
 */
public interface Substitution {

    /** Makes the endpoint in whose place something may stand. */
    @FunctionalInterface
    interface Original<R extends ProtocolEndpoint, C, P, E> {
        R create(C configuration, P primitives, E environment);
    }

    /** As long as it is open, the substitution is asked about each endpoint. Closing it twice does no harm. */
    interface Installed extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Makes an endpoint: the original as it is, the original with other ports or with somebody who watches it, or
     * something else that plays the role.
     *
     * @param role the generated interface; its package is that of the specification's Java
     * @param original makes the endpoint that there would be without this substitution
     */
    <R extends ProtocolEndpoint, C, P, E> R endpoint(
            Class<R> role, Original<R, C, P, E> original, C configuration, P primitives, E environment);

    /** From now on each endpoint that is made is made by this substitution; its originals are made as they were before. */
    static Installed install(Substitution substitution) {
        return Substitutions.install(substitution);
    }

    /** Makes an endpoint. Called by what is generated. */
    static <R extends ProtocolEndpoint, C, P, E> R create(
            Class<R> role, Original<R, C, P, E> original, C configuration, P primitives, E environment) {
        return Substitutions.create(role, original, configuration, primitives, environment);
    }
}
