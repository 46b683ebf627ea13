package org.spectls.testkit.interpreted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.spectls.interpreter.Stimulus;
import org.spectls.interpreter.Value;
import org.spectls.interpreter.dialogue.Dialogue;
import org.spectls.interpreter.dialogue.Externs;
import org.spectls.interpreter.dialogue.Question;

/** The dialogue of one endpoint, as far as it has gone. Not thread-safe. */
final class Transcript {
    private final Stack stack;
    private final Map<String, Value> configuration;
    private final Externs externs = new Externs();
    private final List<String> way = new ArrayList<>();
    private final List<Dialogue.Turn> turns = new ArrayList<>();
    private List<Dialogue.Answer> answers = new ArrayList<>();
    private @Nullable Stimulus current;
    private boolean broken;

    Transcript(Stack stack, Map<String, Value> configuration) {
        this.stack = stack;
        this.configuration = configuration;
    }

    boolean isEmpty() {
        return turns.isEmpty();
    }

    /** The endpoint is being told something. */
    void begin(Stimulus stimulus) {
        end();
        current = stimulus;
    }

    /** It has done what it does. */
    void end() {
        Stimulus told = current;
        if (told != null && !broken) {
            turns.add(new Dialogue.Turn(told, answers));
        }
        current = null;
        answers = new ArrayList<>();
    }

    /** It failed in a way that no specification speaks of; what it is told from now on tells nothing. */
    void breakOff() {
        broken = true;
    }

    void answered(String function, List<Value> arguments, Value answer) {
        answers.add(new Dialogue.Answer(Question.of(function, arguments, externs), answer));
    }

    void took(String transition) {
        way.add(transition);
    }

    /** What the endpoint was configured with, and the transitions that it took. */
    String way() {
        String configured = Question.of(stack.endpoint().name(), List.copyOf(configuration.values()), externs)
                .digest();
        return stack.endpoint().name() + " " + configured + " " + way;
    }

    DialogueRecorder.Recorded recorded(String occasion) {
        return new DialogueRecorder.Recorded(
                new Dialogue(occasion, stack.endpoint().name(), configuration, turns), externs);
    }
}
