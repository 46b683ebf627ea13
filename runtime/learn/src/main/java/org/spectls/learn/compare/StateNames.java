package org.spectls.learn.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Short names for situations: only the machines that it takes to tell them apart are in them. */
final class StateNames {
    private StateNames() {}

    /** @param all of each state the machines' states, as in {@code Alert.Open}, in the same order everywhere */
    static Map<Integer, String> of(Map<Integer, List<String>> all) {
        Map<Integer, List<String>> situations = new LinkedHashMap<>(all);
        // What has but one word needs no other.
        situations.values().removeIf(situation -> situation.size() == 1);
        int machines = situations.values().stream().mapToInt(List::size).max().orElse(0);
        List<Integer> telling = new ArrayList<>();
        for (int machine = 0; machine < machines; machine++) {
            telling.add(machine);
        }
        telling.sort(Comparator.comparingInt(machine -> -distinct(situations, List.of(machine))));
        List<Integer> used = new ArrayList<>();
        for (Integer machine : telling) {
            List<Integer> more = new ArrayList<>(used);
            more.add(machine);
            if (used.isEmpty() || distinct(situations, more) > distinct(situations, used)) {
                used = more;
            }
        }
        return unique(all, used);
    }

    private static Map<Integer, String> unique(Map<Integer, List<String>> situations, List<Integer> used) {
        Map<Integer, String> names = new LinkedHashMap<>();
        HashSet<String> taken = new HashSet<>();
        situations.forEach((state, situation) -> {
            String name = name(situation, used);
            String unique = name;
            for (int i = 2; !taken.add(unique); i++) {
                unique = name + " #" + i;
            }
            names.put(state, unique);
        });
        return names;
    }

    private static int distinct(Map<Integer, List<String>> situations, List<Integer> machines) {
        return situations.values().stream()
                .map(situation -> name(situation, machines))
                .collect(Collectors.toSet())
                .size();
    }

    /** The first machine's state goes without the machine's name. */
    private static String name(List<String> situation, List<Integer> machines) {
        if (situation.size() == 1) {
            return situation.get(0);
        }
        return machines.stream()
                .filter(machine -> machine < situation.size())
                .map(machine -> machine.equals(machines.get(0))
                        ? situation.get(machine).replaceFirst("^\\w+\\.", "")
                        : situation.get(machine))
                .collect(Collectors.joining(", "));
    }
}
