package org.spectls.testkit;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.spectls.compiler.source.StackSpec;
import org.spectls.coverage.data.CoverageData;
import org.spectls.coverage.data.DecisionVector;
import org.spectls.coverage.data.EndpointCounts;
import org.spectls.kernel.machine.ProtocolEndpoint;
import org.spectls.kernel.machine.Substitution.Installed;
import org.spectls.testkit.interpreted.Spectator;

/**
 * Counts the transitions that endpoints take, whatever their protocol: those of every endpoint that is made while it is
 * {@link #install installed}, or those that it is told to {@link #observe}. Safe for any number of endpoints and threads.
 */
public final class TransitionRecorder {
    private static final String ROLE = "Role";

    private final Map<String, Stack> stacks = new ConcurrentHashMap<>();

    /** Counts what every endpoint does that is made from now on, until the result is closed. */
    public Installed install() {
        return Recording.begin(this, false);
    }

    /**
     * The same, and counts the decisions that are made and the properties that are exercised. For that the interpreter runs
     * beside each endpoint, which takes its time; where the two do not agree, the endpoint throws an {@link
     * AssertionError}.
     */
    public Installed installWithDecisions() {
        return Recording.begin(this, true);
    }

    /**
     * Tells all recorders that are at work what an interpreter decides that runs beside endpoints anyway, so that decisions
     * and properties are counted without another one.
     *
     * @param role any of the stack's
     */
    public static Spectator spectator(Class<? extends ProtocolEndpoint> role) {
        return Recording.spectator(role);
    }

    /** From now on counts what the endpoint does. */
    public void observe(ProtocolEndpoint endpoint) {
        observe(role(endpoint), endpoint);
    }

    /** A decision was made by an endpoint of that name. */
    void decided(Class<?> role, String endpoint, DecisionVector vector) {
        counters(role, endpoint).decided(vector);
    }

    /** A run of an endpoint of that name was held against a property. */
    void checked(Class<?> role, String endpoint, String property, boolean exercised, boolean violated) {
        counters(role, endpoint).checked(property, exercised, violated);
    }

    /** The packages of the stacks whose endpoints were seen. */
    public SortedSet<String> stacks() {
        return new TreeSet<>(stacks.keySet());
    }

    /** How often endpoints of that name took the transition, in all stacks. */
    public long count(String endpoint, String transition) {
        return stacks.values().stream()
                .map(stack -> stack.endpoints.get(endpoint))
                .filter(counters -> counters != null)
                .mapToLong(counters -> counters.count(transition))
                .sum();
    }

    /** What was counted of a stack so far, by the names of its endpoints. */
    public SortedMap<String, EndpointCounts> counts(String stack) {
        SortedMap<String, EndpointCounts> counts = new TreeMap<>();
        Stack seen = stacks.get(stack);
        if (seen != null) {
            seen.endpoints.forEach((name, counters) -> counts.put(name, counters.counts()));
        }
        return counts;
    }

    /**
     * What was counted of a stack so far, and of which specification that is.
     *
     * @throws IOException when the stack does not bring its specification along
     */
    public CoverageData data(String stack) throws IOException {
        String fingerprint = StackSpec.read(loader(stack), stack)
                .orElseThrow(() -> new IOException(stack + " was built without its specification"))
                .fingerprint();
        return new CoverageData(stack, fingerprint, counts(stack));
    }

    /** Has the stack on its class path. */
    ClassLoader loader(String stack) {
        Stack seen = stacks.get(stack);
        return seen == null ? TransitionRecorder.class.getClassLoader() : seen.loader;
    }

    void observe(Class<?> role, ProtocolEndpoint endpoint) {
        endpoint.watch(counters(role, endpoint.name()).watcher());
    }

    private Counters counters(Class<?> role, String endpoint) {
        return stacks.computeIfAbsent(role.getPackageName(), name -> new Stack(role.getClassLoader()))
                .endpoints
                .computeIfAbsent(endpoint, name -> new Counters());
    }

    /** The generated interface that the endpoint implements, in the package of its stack. */
    private static Class<?> role(ProtocolEndpoint endpoint) {
        Deque<Class<?>> open = new ArrayDeque<>();
        open.add(endpoint.getClass());
        while (!open.isEmpty()) {
            Class<?> type = open.remove();
            boolean generated = type.isInterface() && ProtocolEndpoint.class.isAssignableFrom(type);
            if (generated && type.getSimpleName().endsWith(ROLE)) {
                return type;
            }
            open.addAll(List.of(type.getInterfaces()));
            if (type.getSuperclass() != null) {
                open.add(type.getSuperclass());
            }
        }
        return endpoint.getClass();
    }

    /** The endpoints of one specification. */
    private static final class Stack {
        private final ClassLoader loader;
        private final Map<String, Counters> endpoints = new ConcurrentHashMap<>();

        Stack(ClassLoader loader) {
            this.loader = loader;
        }
    }
}
