package org.spectls.kernel.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.spectls.kernel.machine.Substitution.Installed;

class SubstitutionTest {
    private final List<String> asked = new ArrayList<>();

    @Test
    void theOriginalIsMadeWhenNothingIsInstalled() {
        assertThat(create().name()).isEqualTo("configuration primitives environment");
    }

    @Test
    void aSubstitutionIsAskedUntilItIsClosed() {
        try (Installed recorder = Substitution.install(new Asked("recorder"))) {
            assertThat(recorder).isNotNull();
            assertThat(create().name()).isEqualTo("configuration primitives environment");
            assertThat(asked).containsExactly("recorder Role");
        }
        create();
        assertThat(asked).hasSize(1);
    }

    @Test
    void theLatestIsAskedFirstAndMayChangeThePorts() {
        try (Installed inner = Substitution.install(new Asked("inner"));
                Installed outer = Substitution.install(new Asked("outer") {
                    @Override
                    public <R extends ProtocolEndpoint, C, P, E> R endpoint(
                            Class<R> role,
                            Original<R, C, P, E> original,
                            C configuration,
                            P primitives,
                            E environment) {
                        @SuppressWarnings("unchecked")
                        E other = (E) "other";
                        return super.endpoint(role, original, configuration, primitives, other);
                    }
                })) {
            assertThat(inner).isNotSameAs(outer);
            assertThat(create().name()).isEqualTo("configuration primitives other");
        }
        assertThat(asked).containsExactly("outer Role", "inner Role");
    }

    @Test
    void theyAreClosedInAnyOrderAlsoTheSameOneTwice() {
        Substitution twice = new Asked("twice");
        Installed first = Substitution.install(twice);
        Installed second = Substitution.install(twice);
        create();
        first.close();
        first.close();
        create();
        second.close();
        create();

        assertThat(asked).containsExactly("twice Role", "twice Role", "twice Role");
    }

    @Test
    void somethingElseMayPlayTheRole() {
        AtomicReference<Object> original = new AtomicReference<>();
        Role instead = role("something else");
        Substitution substitution = new Asked("interpreter") {
            @Override
            public <R extends ProtocolEndpoint, C, P, E> R endpoint(
                    Class<R> role, Original<R, C, P, E> made, C configuration, P primitives, E environment) {
                original.set(made);
                return role.cast(instead);
            }
        };
        try (Installed interpreter = Substitution.install(substitution)) {
            assertThat(interpreter).isNotNull();
            assertThat(create()).isSameAs(instead);
            assertThat(original).doesNotHaveNullValue();
        }
    }

    private static Role create() {
        return Substitution.create(
                Role.class, (c, p, e) -> role(c + " " + p + " " + e), "configuration", "primitives", "environment");
    }

    private static Role role(String name) {
        InvocationHandler named = (proxy, method, arguments) -> switch (method.getName()) {
            case "name" -> name;
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> 0;
            default -> name;
        };
        return (Role) Proxy.newProxyInstance(Role.class.getClassLoader(), new Class<?>[] {Role.class}, named);
    }

    /** What a specification's endpoint would be. */
    private interface Role extends ProtocolEndpoint {}

    /** Writes down that it was asked, and makes the original. */
    private class Asked implements Substitution {
        private final String name;

        Asked(String name) {
            this.name = name;
        }

        @Override
        public <R extends ProtocolEndpoint, C, P, E> R endpoint(
                Class<R> role, Original<R, C, P, E> original, C configuration, P primitives, E environment) {
            asked.add(name + " " + role.getSimpleName());
            return original.create(configuration, primitives, environment);
        }
    }
}
