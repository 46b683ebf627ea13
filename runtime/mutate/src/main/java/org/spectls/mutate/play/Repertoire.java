package org.spectls.mutate.play;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.Span;
import org.spectls.mutate.Specimen;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Profile;

/** Routes, what is to be seen on them, and which of them are worth playing with which mutant. Immutable. */
final class Repertoire {
    /** More of them would leave no room for others. */
    private static final int MOST_ABOUT = 60;

    private static final int MOST_OF_A_WORD = 20;

    private static final int MOST_SETTINGS = 100;

    private static final int MOST_LONG = 20;

    private final Role tested;
    private final Reach reach;
    private final List<Play> plays;
    private final List<List<List<String>>> sights;
    private final Map<String, BitSet> byHandler = new HashMap<>();
    private final Map<String, BitSet> byOutcome = new TreeMap<>();
    private final Map<String, BitSet> byWord = new HashMap<>();

    /**
     * Knows what the original does.
     *
     * @param played what was seen on each route
     */
    Repertoire(Model original, Role tested, List<Play> plays, List<Player.Played> played) {
        this.tested = tested;
        this.reach = new Reach(original, tested == Role.CLIENT ? "Client" : "Server");
        this.plays = List.copyOf(plays);
        this.sights = played.stream().map(Player.Played::sights).toList();
        for (int i = 0; i < played.size(); i++) {
            for (String word : plays.get(i).words()) {
                byWord.computeIfAbsent(word, fresh -> new BitSet()).set(i);
            }
            for (String outcome : played.get(i).transitions()) {
                byOutcome.computeIfAbsent(outcome, fresh -> new BitSet()).set(i);
                byHandler
                        .computeIfAbsent(handler(outcome), fresh -> new BitSet())
                        .set(i);
            }
        }
    }

    Role tested() {
        return tested;
    }

    /** How many routes there are. */
    int size() {
        return plays.size();
    }

    Play play(int index) {
        return plays.get(index);
    }

    /** What is to be seen on a route. */
    List<List<String>> sights(int index) {
        return sights.get(index);
    }

    /** The routes on which a change may be seen, the most promising ones first. */
    List<Integer> candidates(Specimen specimen) {
        Span changed = specimen.changed();
        Optional<Set<String>> handlers = reach.handlers(changed);
        Set<String> outcomes = reach.outcomes(changed);
        BitSet near = union(byOutcome, outcomes);
        BitSet all = handlers.map(own -> union(byHandler, own)).orElseGet(this::everything);
        near.and(all);
        Set<Integer> order = new LinkedHashSet<>();
        about(specimen.words(), all).limit(MOST_ABOUT).forEach(order::add);
        // One for each way there is, and then the rest.
        byOutcome.forEach((outcome, where) -> {
            if (outcomes.contains(outcome)) {
                shortest(where).limit(1).forEach(order::add);
            }
        });
        byOutcome.forEach((outcome, where) -> {
            if (handlers.isEmpty() || handlers.get().contains(handler(outcome))) {
                shortest(where).limit(1).forEach(order::add);
            }
        });
        // On long ways there is much to be seen.
        longest(near).limit(MOST_LONG).forEach(order::add);
        // Each configuration may make the difference.
        Set<Profile> configurations = new HashSet<>();
        shortest(all)
                .filter(i -> configurations.add(plays.get(i).route().profile()))
                .forEach(order::add);
        Set<Consumer<?>> settings = new HashSet<>();
        shortest(all)
                .filter(i -> settings.add(plays.get(i).variation().changes()))
                .limit(MOST_SETTINGS)
                .forEach(order::add);
        shortest(near).forEach(order::add);
        shortest(all).forEach(order::add);
        return new ArrayList<>(order);
    }

    /** Those that rest on what the changed lines speak of; what few routes speak of comes first. */
    private Stream<Integer> about(Set<String> words, BitSet all) {
        return words.stream()
                .map(word -> byWord.getOrDefault(word, new BitSet()))
                .filter(where -> !where.isEmpty())
                .sorted(Comparator.comparingInt(BitSet::cardinality))
                .flatMap(where -> shortest(where).filter(all::get).limit(MOST_OF_A_WORD))
                .distinct();
    }

    private Stream<Integer> shortest(BitSet where) {
        return where.stream()
                .boxed()
                .sorted(Comparator.comparingInt(i -> plays.get(i).length()));
    }

    private Stream<Integer> longest(BitSet where) {
        return where.stream()
                .boxed()
                .sorted(Comparator.comparingInt(i -> -plays.get(i).length()));
    }

    private BitSet everything() {
        BitSet all = new BitSet();
        all.set(0, plays.size());
        return all;
    }

    private static BitSet union(Map<String, BitSet> by, Set<String> keys) {
        BitSet union = new BitSet();
        keys.stream().map(key -> by.getOrDefault(key, new BitSet())).forEach(union::or);
        return union;
    }

    /** {@code Machine.State.Event} of one of its outcomes. */
    static String handler(String outcome) {
        return outcome.replaceFirst("[/!#].*", "");
    }
}
