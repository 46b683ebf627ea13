package org.spectls.cli.connection;

import java.util.function.Consumer;
import org.spectls.kernel.machine.Transition;
import org.spectls.kernel.machine.TransitionListener;

/** Says in a line each what becomes of one connection's heartbeats, as it happens. */
final class HeartbeatStatus implements TransitionListener {
    private static final String MACHINE = "Heartbeat";
    private static final String WAITING = "AwaitHeartbeatResponse";

    private final Consumer<String> out;
    private long asked;

    HeartbeatStatus(Consumer<String> out) {
        this.out = out;
    }

    @Override
    public void onTransition(String endpoint, Transition transition, long now) {
        if (!transition.machine().equals(MACHINE)) {
            return;
        }
        boolean waited = transition.from().equals(WAITING);
        boolean waits = transition.to().equals(WAITING);
        if (waits && !waited) {
            asked = now;
            out.accept("heartbeat: sent");
        } else if (waited && transition.event().equals("HeartbeatResponse") && !waits) {
            out.accept("heartbeat: answered after " + (now - asked) + " ms");
        } else if (waited && transition.event().equals("answer")) {
            out.accept("heartbeat: not answered for " + (now - asked) + " ms, the peer is gone");
        } else if (transition.event().equals("HeartbeatRequest") && transition.target().equals("stay")) {
            out.accept("heartbeat: the peer asked, and was answered");
        }
    }
}
