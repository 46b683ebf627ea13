package org.spectls.suite.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spectls.interpreter.Situation;
import org.spectls.puppet.trace.Action;
import org.spectls.puppet.trace.Action.Pass;
import org.spectls.puppet.trace.Action.Send;
import org.spectls.puppet.trace.Profile;

/**
 * What actions were seen to lead to, and so what they may lead to again: surely in the same situation, likely where all
 * machines are in the same states, perhaps where those are that had a part in it. Not thread-safe.
 */
final class Experience {
    /** Time passes until the next timer fires. */
    static final Action UNTIL_NEXT = new Pass(-1);

    /** Time passes, and no timer fires. */
    static final Action HALF_WAY = new Pass(-2);

    private static final int SURE = 10;
    private static final int LIKELY = 15;
    private static final int PERHAPS = 25;
    private static final int ELSEWHERE = 10;
    private static final int DOUBTFUL = 60;

    /** Guesses are made anew once so much more is known: a part of what was known before. */
    private static final int MORE = 20;

    /**
     * What an action may lead to.
     *
     * @param to empty when the connection is over then
     * @param cost the more, the less it is certain
     */
    record Option(Action action, List<String> transitions, Optional<Key> to, int cost) {}

    /** Where all machines are, and what surrounds them. */
    private record Place(Profile profile, String states) {}

    /** What an action did to the machines that had a part in it. */
    private record Habit(
            Profile profile,
            Action action,
            List<String> transitions,
            Map<String, String> before,
            Map<String, String> after,
            boolean ended) {}

    private final Map<Profile, Map<Key, Map<Action, Option>>> same = new HashMap<>();
    private final Map<Place, Map<Action, Set<Option>>> alike = new HashMap<>();
    private final Map<Place, Key> keys = new HashMap<>();
    private final Set<Habit> habits = new LinkedHashSet<>();
    private final Map<Place, List<Option>> guesses = new HashMap<>();
    private final Map<Profile, Set<String>> taken = new HashMap<>();
    private int known;

    /** An action as it is said to be wherever time has to pass for the same reason. */
    static Action general(Action action, Optional<Situation> situation) {
        long left = left(situation);
        if (!(action instanceof Pass pass) || left < 0) {
            return action;
        }
        return pass.millis() == left ? UNTIL_NEXT : pass.millis() == left / 2 ? HALF_WAY : action;
    }

    /** The action that it is here; empty when it cannot be done. */
    static Optional<Action> particular(Action action, Optional<Situation> situation) {
        if (!action.equals(UNTIL_NEXT) && !action.equals(HALF_WAY)) {
            return Optional.of(action);
        }
        long left = left(situation);
        return left < 0 ? Optional.empty() : Optional.of(new Pass(action.equals(HALF_WAY) ? left / 2 : left));
    }

    /**
     * An action was done.
     *
     * @param action in its general form
     * @param after empty when the connection is over
     */
    void note(Profile profile, Key before, Action action, List<String> transitions, Optional<Key> after) {
        Option sure = new Option(action, transitions, after, SURE);
        same.computeIfAbsent(profile, p -> new HashMap<>())
                .computeIfAbsent(before, key -> new LinkedHashMap<>())
                .put(action, sure);
        Set<Option> likely = alike.computeIfAbsent(place(profile, before), place -> new LinkedHashMap<>())
                .computeIfAbsent(action, a -> new LinkedHashSet<>());
        if (likely.stream().noneMatch(option -> option.transitions().equals(transitions))) {
            likely.add(new Option(action, transitions, after, LIKELY));
        }
        after.ifPresent(key -> keys.putIfAbsent(place(profile, key), key));
        taken.computeIfAbsent(profile, p -> new LinkedHashSet<>()).addAll(transitions);
        if (!transitions.isEmpty() && isPlain(action)) {
            Map<String, String> then = states(after.map(Key::states).orElse(""));
            Map<String, String> first = new HashMap<>(states(before.states()));
            Set<String> parts = new LinkedHashSet<>();
            transitions.forEach(transition -> parts.add(Reached.machine(transition)));
            first.keySet().retainAll(parts);
            then.keySet().retainAll(parts);
            habits.add(new Habit(profile, action, transitions, first, then, after.isEmpty()));
        }
    }

    /** Whether a transition was ever taken in a profile. */
    boolean knows(Profile profile, String transition) {
        return taken.getOrDefault(profile, Set.of()).contains(transition);
    }

    /** All that may be done in a situation. */
    Collection<Option> options(Profile profile, Key key) {
        Map<Action, Option> here = same.getOrDefault(profile, Map.of()).getOrDefault(key, Map.of());
        List<Option> options = new ArrayList<>(here.values());
        Place place = place(profile, key);
        Map<Action, Set<Option>> likely = alike.getOrDefault(place, Map.of());
        likely.forEach((action, outcomes) -> {
            if (!here.containsKey(action)) {
                options.addAll(outcomes);
            }
        });
        for (Option guess : guesses(place, key)) {
            if (!here.containsKey(guess.action()) && !likely.containsKey(guess.action())) {
                // Where no state changes, nothing is known to be otherwise.
                boolean stays = guess.to()
                        .filter(to -> to.states().equals(key.states()))
                        .isPresent();
                options.add(
                        stays
                                ? new Option(guess.action(), guess.transitions(), Optional.of(key), guess.cost())
                                : guess);
            }
        }
        if (!key.data().contains(Stage.HOLD.toString()) && !here.containsKey(Stage.HOLD)) {
            options.add(new Option(Stage.HOLD, List.of(), Optional.of(held(key)), LIKELY));
        }
        return options;
    }

    /** Where results are held back, nothing else is otherwise at first. */
    private static Key held(Key key) {
        int from = key.data().length() - surroundings(key).length() + 1;
        String data =
                key.data().substring(0, from) + Stage.HOLD + ", " + key.data().substring(from);
        return new Key(key.states(), data);
    }

    private List<Option> guesses(Place place, Key key) {
        if (habits.size() > known + known / MORE) {
            known = habits.size();
            guesses.clear();
        }
        return guesses.computeIfAbsent(place, p -> guess(p, key));
    }

    private List<Option> guess(Place place, Key key) {
        Map<String, String> states = states(key.states());
        Map<Action, Set<Option>> found = new LinkedHashMap<>();
        for (int far : List.of(0, ELSEWHERE)) {
            Map<Action, Set<Option>> fresh = new LinkedHashMap<>();
            for (Habit habit : habits) {
                if ((habit.profile() == place.profile()) == (far == 0) && !found.containsKey(habit.action())) {
                    guess(habit, place, key, states, far)
                            .ifPresent(option -> fresh.computeIfAbsent(habit.action(), a -> new LinkedHashSet<>())
                                    .add(option));
                }
            }
            found.putAll(fresh);
        }
        return found.values().stream().flatMap(Set::stream).toList();
    }

    private Optional<Option> guess(Habit habit, Place place, Key key, Map<String, String> states, int far) {
        String told = Reached.machine(habit.transitions().get(0));
        String before = habit.before().get(told);
        if (before == null || !before.equals(states.get(told))) {
            return Optional.empty();
        }
        if (states.entrySet().containsAll(habit.before().entrySet())) {
            return Optional.of(option(habit, habit.transitions(), place, key, states, PERHAPS + far));
        }
        List<String> own = habit.transitions().stream()
                .filter(transition -> Reached.machine(transition).equals(told))
                .toList();
        return Optional.of(option(habit, own, place, key, states, DOUBTFUL + far));
    }

    private Option option(
            Habit habit, List<String> transitions, Place place, Key key, Map<String, String> states, int cost) {
        if (habit.ended()) {
            return new Option(habit.action(), transitions, Optional.empty(), cost);
        }
        Map<String, String> next = new LinkedHashMap<>(states);
        habit.after().forEach((machine, state) -> {
            if (transitions.stream().anyMatch(taken -> Reached.machine(taken).equals(machine))) {
                next.put(machine, state);
            }
        });
        String all = String.join(" ", next.values());
        Key guessed = all.equals(key.states()) ? key : new Key(all, surroundings(key));
        return new Option(
                habit.action(),
                transitions,
                Optional.of(keys.getOrDefault(place(place.profile(), guessed), guessed)),
                cost);
    }

    /** What is otherwise than it should be is so in one configuration only. */
    private static boolean isPlain(Action action) {
        return !(action instanceof Send send) || send.symbol().transformations().isEmpty();
    }

    private static Map<String, String> states(String all) {
        Map<String, String> states = new LinkedHashMap<>();
        for (String state : all.isEmpty() ? new String[0] : all.split(" ", -1)) {
            states.put(Reached.machine(state), state);
        }
        return states;
    }

    private static Place place(Profile profile, Key key) {
        return new Place(profile, key.states() + surroundings(key));
    }

    private static String surroundings(Key key) {
        return key.data().substring(Math.max(0, key.data().lastIndexOf('[')));
    }

    private static long left(Optional<Situation> situation) {
        return situation
                .filter(known -> known.nextDeadline() != Situation.NEVER)
                .map(known -> known.nextDeadline() - known.now())
                .orElse(-1L);
    }
}
