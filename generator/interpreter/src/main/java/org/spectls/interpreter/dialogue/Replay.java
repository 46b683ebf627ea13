package org.spectls.interpreter.dialogue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.spectls.compiler.model.Definition.FunctionDef;
import org.spectls.interpreter.Host;
import org.spectls.interpreter.Interpreter;
import org.spectls.interpreter.Observer;
import org.spectls.interpreter.Situation;
import org.spectls.interpreter.Step;
import org.spectls.interpreter.Stimulus;
import org.spectls.interpreter.Value;

/**
 * A dialogue that can be held again: an interpreter is told the same, and gets the same answers. Those of functions that
 * {@code generate} it gets once, in the turn in which they were given; others are the same for the same arguments.
 * Immutable.
 */
public final class Replay {
    private final Dialogue dialogue;
    private final Map<Question, Value> known = new HashMap<>();

    /** Thrown where an answer is needed that nobody gave: so the dialogue tells nothing of what comes then. */
    public static final class UnansweredException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final boolean generates;

        UnansweredException(String function, boolean generates) {
            super("nobody answered " + function, null, false, false);
            this.generates = generates;
        }

        /** Whether the host was to generate something: it sees then that it is asked for something else. */
        public boolean generates() {
            return generates;
        }
    }

    /** What was answered may be asked at any time. */
    public Replay(Dialogue dialogue) {
        this.dialogue = dialogue;
        dialogue.turns().forEach(turn -> turn.answers().forEach(given -> known.put(given.question(), given.value())));
    }

    public Dialogue dialogue() {
        return dialogue;
    }

    /**
     * Holds it again, from its beginning.
     *
     * @param configuration what of the configuration is given
     * @param otherwise asked for what depends on arguments alone and is not known. Objects that were made of arguments alone
     *     it makes again; where the arguments hold another one of the host's it may refuse by an exception, and where they do
     *     not its exceptions are thrown on
     * @param goOn learns the steps of each turn, and whether to go on
     * @throws UnansweredException where it needs to know what nobody told
     */
    public void with(
            Interpreter interpreter,
            Map<String, Value> configuration,
            Host otherwise,
            BiPredicate<Integer, List<Step>> goOn) {
        Set<String> generating = interpreter.model().functions().stream()
                .filter(FunctionDef::generates)
                .map(FunctionDef::name)
                .collect(Collectors.toSet());
        Situation situation = interpreter.initial(dialogue.endpoint(), configuration);
        Revival revival = new Revival(otherwise);
        for (int i = 0; i < dialogue.turns().size(); i++) {
            Dialogue.Turn turn = dialogue.turns().get(i);
            Host host = new Answers(turn, generating, otherwise, revival);
            List<Step> steps = turn.stimulus() instanceof Stimulus.Time time
                    ? interpreter.advance(situation, time.now(), host, Observer.NONE)
                    : List.of(interpreter.step(situation, turn.stimulus(), host));
            situation = steps.get(steps.size() - 1).after();
            if (!goOn.test(i, steps)) {
                return;
            }
        }
    }

    /** What is answered in one turn. */
    private final class Answers implements Host {
        private final Map<Question, Deque<Value>> generated = new HashMap<>();
        private final Externs externs = new Externs();
        private final Set<String> generating;
        private final Host otherwise;
        private final Revival revival;

        Answers(Dialogue.Turn turn, Set<String> generating, Host otherwise, Revival revival) {
            this.generating = generating;
            this.otherwise = otherwise;
            this.revival = revival;
            turn.answers().stream()
                    .filter(answer -> generating.contains(answer.question().function()))
                    .forEach(answer -> generated
                            .computeIfAbsent(answer.question(), fresh -> new ArrayDeque<>())
                            .add(answer.value()));
        }

        @Override
        public Value call(String function, List<Value> arguments) {
            Question question = Question.of(function, arguments, externs);
            if (generating.contains(function)) {
                return Optional.ofNullable(generated
                                .getOrDefault(question, new ArrayDeque<>())
                                .poll())
                        .orElseThrow(() -> new UnansweredException(function, true));
            }
            Value answer = known.get(question);
            if (answer == null) {
                return ask(function, arguments);
            }
            revival.note(function, arguments, answer);
            return answer;
        }

        private Value ask(String function, List<Value> arguments) {
            if (arguments.isEmpty()) {
                // Its value depends on the host alone, which nobody knows any more.
                throw new UnansweredException(function, false);
            }
            try {
                return otherwise.call(function, revival.revived(arguments));
            } catch (RuntimeException refused) {
                if (arguments.stream().anyMatch(Revival::holdsObject)) {
                    throw new UnansweredException(function, false);
                }
                // Nothing that the host has is missing: it would have refused whenever it had been asked this.
                throw refused;
            }
        }
    }
}
