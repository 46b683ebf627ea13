package org.spectls.suite.explore;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.spectls.puppet.trace.Profile;
import org.spectls.suite.explore.Experience.Option;

/** Finds what is to be done so that machines take transitions right after each other: what is likely to work is cheap. */
final class Plan {
    private final Experience experience;
    private final Profile profile;
    private final int most;

    /** @param most so many situations are looked at */
    Plan(Experience experience, Profile profile, int most) {
        this.experience = experience;
        this.profile = profile;
        this.most = most;
    }

    /** A situation, and the last transition of each machine that matters. */
    private record Point(Key key, Map<String, String> last) {}

    /** How a point is come to. */
    private record Way(
            int cost,
            Point point,
            @Nullable Way before,
            @Nullable Option by) {}

    /**
     * The cheapest way, step by step; empty if there is none, or none so near.
     *
     * @param last each machine's last transition
     * @param matters whether it makes a difference that a transition was a machine's last
     * @param wanted whether the second is to be taken right after the first, which matters then
     */
    List<Option> find(
            Key from, Map<String, String> last, Predicate<String> matters, BiPredicate<String, String> wanted) {
        PriorityQueue<Way> open = new PriorityQueue<>(Comparator.comparingInt(Way::cost));
        Map<Point, Integer> costs = new HashMap<>();
        Set<Point> done = new HashSet<>();
        Map<String, String> known = new HashMap<>(last);
        known.values().removeIf(matters.negate());
        open.add(new Way(0, new Point(from, Map.copyOf(known)), null, null));
        while (!open.isEmpty() && done.size() < most) {
            Way way = open.remove();
            if (way.before() != null && way.by() != null && takes(way.before().point(), way.by(), wanted)) {
                return steps(way);
            }
            if (!done.add(way.point())) {
                continue;
            }
            for (Option option : experience.options(profile, way.point().key())) {
                boolean reaches = takes(way.point(), option, wanted);
                Optional<Key> to = option.to();
                if (reaches || to.isPresent()) {
                    Point next =
                            after(way.point(), option, to.orElse(way.point().key()), matters, reaches);
                    if (next.equals(way.point())) {
                        continue;
                    }
                    int cost = way.cost() + option.cost();
                    if (!done.contains(next) && cost < costs.getOrDefault(next, Integer.MAX_VALUE)) {
                        costs.put(next, cost);
                        open.add(new Way(cost, next, way, option));
                    }
                }
            }
        }
        return List.of();
    }

    private static boolean takes(Point point, Option option, BiPredicate<String, String> wanted) {
        List<String> transitions = option.transitions();
        for (int i = 0; i < transitions.size(); i++) {
            String before = before(point, transitions, i);
            if (!before.isEmpty() && wanted.test(before, transitions.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** What the machine that takes a transition took before it; empty when that does not matter. */
    private static String before(Point point, List<String> transitions, int at) {
        String machine = Reached.machine(transitions.get(at));
        for (int i = at - 1; i >= 0; i--) {
            if (Reached.machine(transitions.get(i)).equals(machine)) {
                return transitions.get(i);
            }
        }
        return point.last().getOrDefault(machine, "");
    }

    /** Where the goal is reached is a point of its own, wherever it is. */
    private static Point after(Point point, Option option, Key to, Predicate<String> matters, boolean reaches) {
        Map<String, String> last = point.last();
        for (String transition : option.transitions()) {
            String machine = Reached.machine(transition);
            boolean counts = matters.test(transition);
            if (counts || last.containsKey(machine)) {
                last = new HashMap<>(last);
                if (counts) {
                    last.put(machine, transition);
                } else {
                    last.remove(machine);
                }
            }
        }
        if (reaches) {
            last = new HashMap<>(last);
            last.put("", option.action().toString());
        }
        return new Point(to, last);
    }

    private static List<Option> steps(Way end) {
        Deque<Option> steps = new ArrayDeque<>();
        Way way = end;
        while (way.by() != null && way.before() != null) {
            steps.addFirst(way.by());
            way = way.before();
        }
        return List.copyOf(steps);
    }
}
