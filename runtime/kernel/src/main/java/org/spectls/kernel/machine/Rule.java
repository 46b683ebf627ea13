package org.spectls.kernel.machine;

import java.util.List;
import org.spectls.kernel.machine.Transition.Kind;

/**
 * An outcome that several states of a machine share, because a phase, the machine or a rule for unnamed events gives it.
 *
 * @param event the event's name
 * @param tail what follows {@code Machine.State.} in the transitions' ids
 */
public record Rule(
        String machine,
        String event,
        String tail,
        String target,
        Kind kind,
        String source,
        List<String> citations,
        String doc) {

    /** The transition that this rule gives the state. */
    public Transition in(StateDescription state) {
        return new Inherited(this, state.label());
    }

    private record Inherited(Rule rule, String from) implements Transition {
        @Override
        public String id() {
            return rule.machine + "." + from + "." + rule.tail;
        }

        @Override
        public String machine() {
            return rule.machine;
        }

        @Override
        public String event() {
            return rule.event;
        }

        @Override
        public String target() {
            return rule.target;
        }

        @Override
        public Kind kind() {
            return rule.kind;
        }

        @Override
        public List<String> citations() {
            return rule.citations;
        }

        @Override
        public String source() {
            return rule.source;
        }

        @Override
        public String doc() {
            return rule.doc;
        }

        @Override
        public String toString() {
            return id();
        }
    }
}
