package org.spectls.compiler.model;

import java.util.List;
import java.util.Optional;
import org.spectls.compiler.model.Definition.Note;
import org.spectls.compiler.model.Definition.Param;

/**
 * One extended Mealy machine, complete: every state has exactly one {@link Handler} for every event of the
 * {@code alphabet}, in the alphabet's order; what the text leaves to an {@code on other} rule is spelled out here.
 */
public record Machine(
        String name,
        List<String> receives,
        List<String> timers,
        List<Phase> phases,
        List<State> states,
        List<Event> alphabet,
        Note note) {

    public State initial() {
        return states.stream().filter(State::initial).findFirst().orElseThrow();
    }

    public State state(String name) {
        return states.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    }

    /** A named group of states, for pictures. */
    public record Phase(String name, Note note) {}

    /** {@code data} is what is live in the state. {@code id} is {@code Machine.State}. */
    public record State(
            String name,
            String id,
            boolean initial,
            boolean isFinal,
            Optional<String> phase,
            List<Param> data,
            Optional<Await> awaits,
            List<Handler> handlers,
            Note note) {
        public Handler handler(Event event) {
            return handlers.stream()
                    .filter(h -> h.event().equals(event))
                    .findFirst()
                    .orElseThrow();
        }

        /** The same state with other handlers. */
        public State withHandlers(List<Handler> others) {
            return new State(name, id, initial, isFinal, phase, data, awaits, others, note);
        }
    }

    /** The operation that is begun on entry; while it runs, the channels' input is held back. */
    public record Await(String operation, List<Expr> arguments) {}

    /** Where a handler was written: in the state, inherited from phase or machine, or from an {@code on other} rule. */
    public enum Origin {
        STATE,
        PHASE,
        MACHINE,
        OTHER
    }

    /** {@code id} is {@code Machine.State.Event}. {@code bindings} name the payload; {@code context} feeds a struct's decoder. */
    public record Handler(
            Event event, String id, List<Param> bindings, List<Expr> context, Origin origin, Block body, Note note) {}

    /** Steps in order, then an ending. */
    public record Block(List<Step> steps, Ending ending) {}

    public sealed interface Ending permits Leaf, Choice {}

    /** A transition: its id is stable and the same in Java, diagrams, logs and coverage. */
    public record Leaf(String id, Target target, List<Effect> effects, List<String> wiped, Note note)
            implements Ending {}

    /** Alternatives whose guards are disjoint and total; the one without guard is {@code otherwise}. */
    public record Choice(List<Alternative> alternatives) implements Ending {}

    public record Alternative(Optional<Expr> guard, Optional<String> label, Block block, Note note) {}

    public sealed interface Step permits Require, Let {}

    /** A refusal: when {@code condition} is false the endpoint fails with {@code failure}. */
    public record Require(String id, Expr condition, Expr failure, Note note) implements Step {}

    /** With {@code failure}, {@code value} is optional and {@code id} names the refusal of its absence. */
    public record Let(Optional<String> id, String name, Type type, Expr value, Optional<Expr> failure, Note note)
            implements Step {}

    public sealed interface Target {
        /** {@code data} assigns every data of the state. */
        record Goto(String state, List<Assignment> data) implements Target {}

        /** The same state; {@code data} are the changes only. */
        record Stay(List<Assignment> data) implements Target {}

        /** Nothing happens, by intention. */
        record Ignore() implements Target {}

        /** The caller learns that this call is not possible now. */
        record Reject() implements Target {}

        /** The endpoint ends, all its machines with it. */
        record End() implements Target {}

        record Fail(Expr failure) implements Target {}
    }

    public record Assignment(String name, Expr value) {}
}
