package org.spectls.suite.explore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spectls.interpreter.Happening;
import org.spectls.interpreter.Interpreter;
import org.spectls.interpreter.Situation;
import org.spectls.kernel.machine.MachineDescription;
import org.spectls.kernel.machine.Transition;
import org.spectls.puppet.symbol.Kind;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Action;
import org.spectls.puppet.trace.Action.Reconnect;
import org.spectls.puppet.trace.Action.Send;
import org.spectls.puppet.trace.Profile;
import org.spectls.suite.explore.Reached.Succession;
import org.spectls.suite.explore.Variants.Variant;

/**
 * Tries whatever may come in every situation that can be told apart, breadth first. What cannot depend on more than the
 * states of the machines is tried once in each of their combinations, the rest wherever anything simple differs.
 */
public final class Explorer {
    /** Of one configuration's situations, those that are near to the beginning are enough. */
    private static final int MOST = 150;

    /** Where only goals count, fewer will do. */
    private static final int FEW = 80;

    /** So many things are otherwise in one message at most. */
    private static final int DEPTH = 2;

    private static final Set<Kind> HANDSHAKE = EnumSet.range(Kind.HELLO_REQUEST, Kind.FINISHED);

    private final Theatre theatre;
    private final Role tested;
    private final Moves moves;
    private final Relevance relevance;
    private final Reached reached;
    private final Progress progress;
    private final Experience experience = new Experience();
    private final Variants variants;
    private final Set<String> explicit = new HashSet<>();
    private final Set<Set<String>> routes = new HashSet<>();
    private final Map<Route, Set<String>> walks = new LinkedHashMap<>();
    private final List<Result> results = new ArrayList<>();

    /** What leads to other states is done in each configuration: who knows what comes behind. */
    private final Set<String> leading = new HashSet<>();

    /** The combinations of states that were reached. */
    private final Set<String> vectors = new HashSet<>();

    /** How often each combination was tried out. */
    private final Map<String, Integer> expanded = new HashMap<>();

    private final Set<String> tried = new HashSet<>();
    private final Map<Key, Node> nodes = new LinkedHashMap<>();
    /** Where messages led that were otherwise than they should be, and what lies behind: tried last. */
    private final Deque<Node> odd = new ArrayDeque<>();

    /** What is tried once there is no new situation. */
    private final Deque<Runnable> later = new ArrayDeque<>();

    /** Transitions and atoms' values without which nothing is worth a variant; none: everything is. */
    private Set<String> goals = Set.of();

    private int runs;
    private int limit = Integer.MAX_VALUE;

    /** Somebody who is told how far it is. */
    @FunctionalInterface
    public interface Progress {
        void at(String what, int runs, Reached reached);
    }

    public Explorer(Theatre theatre, Role tested, Interpreter interpreter, Reached reached, Progress progress) {
        this.theatre = theatre;
        this.tested = tested;
        this.moves = new Moves(tested);
        this.relevance = new Relevance(interpreter, tested == Role.CLIENT ? "Client" : "Server");
        this.variants = new Variants(interpreter);
        this.reached = reached;
        describe(theatre);
        this.progress = progress;
    }

    /**
     * From here on messages are varied only where the handler that takes them has something among these that was not
     * reached.
     *
     * @param wanted identifiers of transitions, refusals and atoms' values
     */
    public void seek(Set<String> wanted) {
        goals = Set.copyOf(wanted);
    }

    /** What became of a message that was otherwise than it should be. */
    public record Result(String message, String mutation, Route route, List<String> labels, List<String> transitions) {}

    /** What became of messages that were otherwise than they should be. */
    public List<Result> results() {
        return List.copyOf(results);
    }

    /** What was reached so far. */
    public Reached reached() {
        return reached;
    }

    /** How many connections were tried. */
    public int runs() {
        return runs;
    }

    /** The situations that were told apart, in the order in which they were found. */
    Map<Key, Node> nodes() {
        return nodes;
    }

    /** Tries everything that is worth a try where both sides are configured so. */
    public void explore(Profile profile) {
        explore(profile, Integer.MAX_VALUE - runs);
    }

    /** The same with no more connections than these, of the shortest routes; variants of messages come last. */
    public void explore(Profile profile, int connections) {
        limit = runs + connections;
        Deque<Node> waiting = new ArrayDeque<>();
        try (Walk walk = start(new Route(profile, List.of()))) {
            enter(walk, waiting);
        }
        int visited = 0;
        int most = goals.isEmpty() ? MOST : FEW;
        while (runs < limit && !(waiting.isEmpty() && later.isEmpty() && odd.isEmpty())) {
            Node next = waiting.isEmpty() ? null : next(waiting);
            if (next != null && (visited < most || expanded(next) == 0)) {
                waiting.remove(next);
                expand(next, waiting);
                visited++;
            } else if (!later.isEmpty()) {
                later.remove().run();
            } else if (!odd.isEmpty()) {
                expand(odd.remove(), odd);
            } else {
                waiting.clear();
            }
            progress.at(profile.toString(), runs, reached);
        }
        odd.clear();
        later.clear();
    }

    /** Goes routes that are known, each as it is and then with other messages of a kind: what they lead to is known then. */
    public void retrace(List<Route> known) {
        known.forEach(route -> start(route).close());
        new Detours(this, moves).go(known);
    }

    /** Tries to make machines take transitions right after each other. */
    public void succeed(List<Succession> wanted) {
        succeed(wanted, Integer.MAX_VALUE - runs);
    }

    /** The same with no more connections than these. */
    public void succeed(List<Succession> wanted, int connections) {
        limit = runs + connections;
        new Successions(this, experience, progress).reach(wanted);
    }

    /** Of walks that take the same transitions one is enough. */
    private void keep(Walk walk) {
        Set<String> taken = new LinkedHashSet<>(walk.taken());
        if (walk.route().isPortable() && routes.add(taken)) {
            walks.put(walk.route(), taken);
        }
    }

    /** The routes that were gone, and what they take. */
    public Map<Route, Set<String>> walks() {
        return Collections.unmodifiableMap(walks);
    }

    private void describe(Theatre place) {
        for (MachineDescription machine : place.machines(tested)) {
            machine.transitions().stream()
                    .filter(transition -> transition.kind() == Transition.Kind.EXPLICIT)
                    .map(Transition::id)
                    .forEach(explicit::add);
        }
    }

    Walk start(Route route) {
        runs++;
        return new Walk(theatre.stage(tested, route.profile()), reached, experience, this::keep, route);
    }

    /** Whether there may be more connections. */
    boolean mayGoOn() {
        return runs < limit;
    }

    private void enter(Walk walk, Deque<Node> waiting) {
        Key key = walk.stage().key();
        Key own = new Key(key.states(), walk.route().profile() + " " + key.data());
        if (!nodes.containsKey(own)) {
            vectors.add(key.states());
            Node node = new Node(own, walk.route(), walk.stage().situation());
            nodes.put(own, node);
            waiting.add(node);
        }
    }

    /** First where the machines were together the least often, and of these what is near to the beginning. */
    private Node next(Deque<Node> waiting) {
        return Collections.min(waiting, Comparator.comparingInt(this::expanded));
    }

    private int expanded(Node node) {
        return expanded.getOrDefault(combination(node), 0);
    }

    private static String combination(Node node) {
        return node.key().states() + (node.isHeld() ? " held" : "");
    }

    private void expand(Node node, Deque<Node> waiting) {
        expanded.merge(combination(node), 1, Integer::sum);
        Walk walk = null;
        for (Action action : moves.in(node.situation(), node.mayReconnect())) {
            if (isWorthATry(node, action)) {
                if (walk == null) {
                    walk = start(node.route());
                }
                Key before = walk.stage().key();
                Seen seen = walk.step(action);
                Key after = walk.stage().key();
                if (walk.stage().isAlive() && leads(action, before, after)) {
                    leading.add(question(node, action));
                }
                relevance.learn(node, action, seen);
                node.edges().put(action, new Node.Edge(seen.labels(), seen.transitions(), after));
                boolean goesOn = walk.stage().isAlive();
                if (goesOn || node.mayReconnect()) {
                    enter(walk, waiting);
                }
                interfere(node, action, seen, waiting);
                later.add(() -> vary(node, action, seen, waiting, 1));
                if (!goesOn || !after.equals(before)) {
                    walk.close();
                    walk = null;
                }
            }
        }
        if (walk != null) {
            walk.close();
        }
    }

    /** An operation that an action begins may come to something else, or take its time. */
    private void interfere(Node node, Action action, Seen seen, Deque<Node> waiting) {
        List<String> begun = seen.steps().stream()
                .flatMap(step -> step.all(Happening.Begun.class))
                .map(Happening.Begun::operation)
                .distinct()
                .toList();
        for (String operation : begun) {
            for (Action before : Moves.before(operation)) {
                if (!node.isHeld() && tried.add(node.key().states() + " " + operation + " " + before)) {
                    try (Walk walk = start(node.route().then(before))) {
                        walk.step(action);
                        if (walk.stage().isAlive()) {
                            enter(walk, waiting);
                        }
                    }
                }
            }
        }
    }

    /** In place of a message that was in its place, all that it could have been. */
    private void vary(Node node, Action action, Seen seen, Deque<Node> waiting, int depth) {
        if (node.isHeld() || !isExpected(seen)) {
            return;
        }
        Set<String> open = open(seen);
        if (!goals.isEmpty() && open.isEmpty()) {
            return;
        }
        for (Variant variant : variants.of(action, node, seen, !goals.isEmpty())) {
            if (runs >= limit || (!goals.isEmpty() && open.stream().allMatch(reached::has))) {
                return;
            }
            try (Walk walk = start(node.route())) {
                Seen other = walk.step(variant.action());
                progress.at("variants of " + variant.message(), runs, reached);
                results.add(new Result(
                        variant.message(),
                        variant.mutation().name(),
                        walk.route(),
                        other.labels(),
                        other.transitions()));
                if (walk.stage().isAlive() && leadsOn(variant, walk)) {
                    enter(walk, goals.isEmpty() ? waiting : odd);
                }
                if (depth < DEPTH && !goals.isEmpty() && variants.bearsAnother(variant, other)) {
                    later.add(() -> vary(node, variant.action(), other, waiting, depth + 1));
                }
            }
        }
    }

    /** The goals that were not reached of the handlers that took the messages. */
    private Set<String> open(Seen seen) {
        Set<String> handlers = new HashSet<>();
        seen.transitions().forEach(transition -> handlers.add(handler(transition)));
        Set<String> open = new HashSet<>();
        for (String goal : goals) {
            if (handlers.contains(handler(goal)) && !reached.has(goal)) {
                open.add(goal);
            }
        }
        return open;
    }

    private static String handler(String goal) {
        return goal.replaceAll("[!/?\\[].*", "");
    }

    /** Whether what comes behind may be new in each configuration. */
    private static boolean leads(Action action, Key before, Key after) {
        boolean message =
                action instanceof Send send && HANDSHAKE.contains(send.symbol().kind());
        return message ? !after.equals(before) : !after.states().equals(before.states());
    }

    /** Whether what follows may be something else than after the message as it should be. */
    private boolean leadsOn(Variant variant, Walk walk) {
        boolean plain = walk.route().profile() == Profile.PLAIN && Variants.isOfExtensions(variant.mutation());
        String states = walk.stage().key().states();
        return plain
                || vectors.add(states)
                || (!goals.isEmpty()
                        && Variants.isOfExtensions(variant.mutation())
                        && vectors.add(states + " " + variant.mutation().name()));
    }

    /** Whether some state was waiting for it. */
    private boolean isExpected(Seen seen) {
        return seen.transitions().stream().anyMatch(explicit::contains);
    }

    private boolean isWorthATry(Node node, Action action) {
        Optional<Situation> situation = node.situation();
        boolean ended = situation.filter(Situation::ended).isPresent();
        if (action instanceof Reconnect) {
            return node.mayReconnect()
                    && (ended || node.key().states().contains("Connected"))
                    && tried.add(node.route().profile() + " reconnects " + ended + " "
                            + situation
                                    .map(Situation::refusal)
                                    .map(Object::toString)
                                    .map(String::isEmpty)
                            + node.key().data().contains("with sessions"));
        }
        if (ended) {
            return false;
        }
        if (action.equals(Stage.RELEASE)) {
            return node.isHeld();
        }
        String question = question(node, action);
        return tried.add(question) || leading.contains(question);
    }

    private String question(Node node, Action action) {
        return (node.isHeld() ? "held " : "") + relevance.of(node, action);
    }
}
