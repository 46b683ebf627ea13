package org.spectls.testkit.interpreted;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spectls.interpreter.dialogue.Dialogue;
import org.spectls.interpreter.dialogue.Externs;
import org.spectls.kernel.machine.ProtocolEndpoint;
import org.spectls.kernel.machine.Substitution;

/**
 * Writes down what generated endpoints are told, and what their primitives answer them: so that an interpreter of another
 * specification can be told the same. The endpoints do what they did. Thread-safe; what is written down of one endpoint is
 * as thread-safe as the endpoint.
 */
public final class DialogueRecorder implements Substitution {
    private final List<Transcript> transcripts = new ArrayList<>();
    private final int most;

    /**
     * Nothing is written down yet.
     *
     * @param most so many dialogues of an occasion are kept that take the same transitions with the same configuration:
     *     the first ones
     */
    public DialogueRecorder(int most) {
        this.most = most;
    }

    /** A dialogue, and the numbers of the objects in it. */
    public record Recorded(Dialogue dialogue, Externs externs) {}

    @Override
    public <R extends ProtocolEndpoint, C, P, E> R endpoint(
            Class<R> role, Original<R, C, P, E> original, C configuration, P primitives, E environment) {
        Stack stack = Stack.of(role);
        Transcript transcript = new Transcript(stack, stack.configuration(configuration));
        R generated = original.create(
                configuration,
                watched(primitives, stack, new WatchedPrimitives(stack, primitives, transcript)),
                environment);
        generated.watch((endpoint, transition, now) -> transcript.took(transition.id()));
        synchronized (transcripts) {
            transcripts.add(transcript);
        }
        return role.cast(Proxy.newProxyInstance(
                role.getClassLoader(), new Class<?>[] {role}, new RecordedEndpoint(stack, generated, transcript)));
    }

    /**
     * Those of the endpoints that were made since the last call and were told something. What they are told later is
     * lost.
     *
     * @param occasion when that was
     */
    public List<Recorded> take(String occasion) {
        Map<String, Integer> ways = new HashMap<>();
        synchronized (transcripts) {
            List<Recorded> taken = transcripts.stream()
                    .filter(transcript -> !transcript.isEmpty())
                    .filter(transcript -> ways.merge(transcript.way(), 1, Integer::sum) <= most)
                    .map(transcript -> transcript.recorded(occasion))
                    .toList();
            transcripts.clear();
            return taken;
        }
    }

    /** A port that is what it stands for to whoever is compiled against the port's interface. */
    @SuppressWarnings("unchecked") // The generated constructors take the ports' interfaces.
    private static <T> T watched(T original, Stack stack, InvocationHandler handler) {
        return (T) Proxy.newProxyInstance(
                original.getClass().getClassLoader(),
                new Class<?>[] {stack.conversion().type("ports.Primitives")},
                handler);
    }
}
