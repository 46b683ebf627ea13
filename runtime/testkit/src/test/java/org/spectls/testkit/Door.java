package org.spectls.testkit;

import java.util.List;
import org.spectls.kernel.machine.MachineDescription;
import org.spectls.kernel.machine.StateDescription;
import org.spectls.kernel.machine.Transition;
import org.spectls.kernel.machine.Transition.Kind;

/** A machine to be covered: a door that is opened and closed, and locked for good. */
final class Door {
    static final Transition OPEN = transition("Shut", "open", "Open", Kind.EXPLICIT);
    static final Transition LOCK = transition("Shut", "lock", "Locked", Kind.EXPLICIT);
    static final Transition WRONG_KEY = transition("Shut", "lock!wrong_key", "fail", Kind.REFUSAL);
    static final Transition KNOCK = transition("Shut", "knock", "ignore", Kind.IMPLICIT);
    static final Transition SLAM = transition("Open", "slam", "Shut", Kind.EXPLICIT);
    static final Transition KNOCK_AT_OPEN = transition("Open", "knock", "ignore", Kind.IMPLICIT);

    static final MachineDescription MACHINE = new MachineDescription(
            "Door",
            List.of(new State("Shut", 0), new State("Open", 1), new State("Locked", 2)),
            List.of(OPEN, LOCK, WRONG_KEY, KNOCK, SLAM, KNOCK_AT_OPEN));

    private Door() {}

    private static Transition transition(String from, String label, String target, Kind kind) {
        return new Step("Door." + from + "." + label, from, label, target, kind);
    }

    private record State(String label, int ordinal) implements StateDescription {
        @Override
        public String machine() {
            return "Door";
        }

        @Override
        public List<String> expects() {
            return List.of();
        }

        @Override
        public boolean isInitial() {
            return ordinal == 0;
        }

        @Override
        public boolean isFinal() {
            return label.equals("Locked");
        }
    }

    private record Step(String id, String from, String event, String target, Kind kind) implements Transition {
        @Override
        public String machine() {
            return "Door";
        }

        @Override
        public List<String> citations() {
            return List.of();
        }

        @Override
        public String source() {
            return "door.tls:1";
        }

        @Override
        public String doc() {
            return "";
        }
    }
}
