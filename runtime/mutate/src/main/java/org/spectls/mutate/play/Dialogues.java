package org.spectls.mutate.play;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Model;
import org.spectls.interpreter.Host;
import org.spectls.interpreter.Interpreter;
import org.spectls.interpreter.Step;
import org.spectls.interpreter.Value;
import org.spectls.interpreter.dialogue.Dialogue;
import org.spectls.interpreter.dialogue.Replay;
import org.spectls.mutate.Kill;
import org.spectls.mutate.Kill.By;
import org.spectls.mutate.Killer;
import org.spectls.mutate.Specimen;

/**
 * What the endpoints of the engine's own tests were told, and what the specification does then. Nobody computes anything
 * for it again, so that it takes little time. Immutable.
 */
public final class Dialogues {
    private final Host otherwise;
    private final Map<String, Reach> reaches = new HashMap<>();
    private final List<Held> held = new ArrayList<>();
    private final int useless;

    /**
     * A dialogue of the original.
     *
     * @param given what of the configuration is not as it is by default
     * @param sights what was seen in each turn
     * @param handlers those that were used
     */
    private record Held(
            Replay replay,
            Map<String, Value> given,
            List<List<String>> sights,
            Set<String> handlers,
            Set<String> transitions) {}

    private Dialogues(Model original, List<Dialogue> dialogues, Host otherwise) {
        this.otherwise = otherwise;
        for (EndpointDef endpoint : original.endpoints()) {
            reaches.put(endpoint.name(), new Reach(original, endpoint.name()));
        }
        Interpreter interpreter = new Interpreter(original);
        Sight sight = new Sight(original);
        for (Dialogue dialogue : dialogues) {
            held(dialogue, interpreter, sight).ifPresent(held::add);
        }
        useless = dialogues.size() - held.size();
    }

    /**
     * Holds all of them with the original.
     *
     * @param otherwise asked for what was not asked for in a test
     */
    public static Dialogues of(Model original, List<Dialogue> dialogues, Host otherwise) {
        return new Dialogues(original, dialogues, otherwise);
    }

    /** How many there are. */
    public int size() {
        return held.size();
    }

    /** How many were left out, because the specification has changed since, or the tests had another one. */
    public int useless() {
        return useless;
    }

    /** Those of one thread who hold them with mutants. */
    public Killer tests() {
        return this::tries;
    }

    private Optional<Kill> tries(Specimen specimen) {
        Interpreter interpreter = new Interpreter(specimen.model());
        Sight sight = new Sight(specimen.model());
        return candidates(specimen)
                .flatMap(candidate -> difference(candidate, interpreter, sight).stream())
                .findFirst()
                .map(how -> new Kill(By.TESTS, how));
    }

    /** Those that take what was changed first. */
    private Stream<Held> candidates(Specimen specimen) {
        Map<String, Optional<Set<String>>> handlers = new HashMap<>();
        Set<String> outcomes = new LinkedHashSet<>();
        reaches.forEach((endpoint, reach) -> {
            handlers.put(endpoint, reach.handlers(specimen.changed()));
            outcomes.addAll(reach.outcomes(specimen.changed()));
        });
        List<Held> near = new ArrayList<>();
        List<Held> far = new ArrayList<>();
        for (Held candidate : held) {
            Optional<Set<String>> own =
                    handlers.getOrDefault(candidate.replay().dialogue().endpoint(), Optional.of(Set.of()));
            if (own.isEmpty() || own.get().stream().anyMatch(candidate.handlers()::contains)) {
                boolean takes = outcomes.stream().anyMatch(candidate.transitions()::contains);
                (takes ? near : far).add(candidate);
            }
        }
        return Stream.concat(near.stream(), far.stream());
    }

    private Optional<String> difference(Held candidate, Interpreter interpreter, Sight sight) {
        Dialogue dialogue = candidate.replay().dialogue();
        List<String> seen = new ArrayList<>();
        String where = dialogue.occasion() + ", " + dialogue.endpoint() + ": ";
        try {
            candidate.replay().with(interpreter, candidate.given(), otherwise, (turn, steps) -> {
                List<String> expected = candidate.sights().get(turn);
                List<String> now = sight.of(steps);
                if (now.equals(expected)) {
                    return true;
                }
                seen.add("told " + dialogue.turns().get(turn).stimulus() + " " + Differences.between(expected, now));
                return false;
            });
        } catch (Replay.UnansweredException unknown) {
            return unknown.generates()
                    ? Optional.of(
                            where + "it asks for what the specification does not ask for: " + unknown.getMessage())
                    : Optional.empty();
        } catch (RuntimeException | LinkageError broken) {
            // It speaks of what the stack does not have, or comes to no end.
            return Optional.of(where + "it stops with " + broken);
        }
        return seen.stream().findFirst().map(difference -> where + difference);
    }

    private Optional<Held> held(Dialogue dialogue, Interpreter interpreter, Sight sight) {
        Replay replay = new Replay(dialogue);
        Map<String, Value> given = new LinkedHashMap<>(dialogue.configuration());
        given.entrySet().removeAll(interpreter.defaults().entrySet());
        List<List<String>> sights = new ArrayList<>();
        Set<String> transitions = new LinkedHashSet<>();
        Set<String> handlers = new LinkedHashSet<>();
        try {
            replay.with(interpreter, given, otherwise, (turn, steps) -> {
                sights.add(sight.of(steps));
                for (Step step : steps) {
                    transitions.addAll(step.transitions());
                }
                return true;
            });
        } catch (RuntimeException changed) {
            return Optional.empty();
        }
        transitions.stream().map(Repertoire::handler).forEach(handlers::add);
        return Optional.of(new Held(replay, given, sights, handlers, transitions));
    }
}
