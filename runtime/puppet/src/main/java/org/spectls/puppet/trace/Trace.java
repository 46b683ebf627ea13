package org.spectls.puppet.trace;

import java.util.List;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Action.Call;
import org.spectls.puppet.trace.Action.Reconnect;

/**
 * A test case: what a puppet and the application do, and what the tested side has to do then. Immutable.
 *
 * @param name unique in its suite, as in {@code server.finished.bad_verify_data}
 * @param tested the side under test; the puppet takes the other
 * @param profile how both sides are configured
 * @param goal why there is this case
 * @param steps in their order
 */
public record Trace(String name, Role tested, Profile profile, Goal goal, List<Step> steps) {
    public Trace {
        steps = List.copyOf(steps);
    }

    /**
     * Why there is a case.
     *
     * @param text a sentence for people; may be empty
     * @param covers identifiers of the specification that it reaches
     * @param citations sections, as in {@code RFC5246 7.4.9}
     */
    public record Goal(String text, List<String> covers, List<String> citations) {
        public Goal {
            covers = List.copyOf(covers);
            citations = List.copyOf(citations);
        }
    }

    /**
     * Whether each step can be taken where there are only sockets between the puppet and the tested side. A client there
     * connects when a connection begins, and never again on it.
     */
    public boolean isRemote() {
        List<Action> actions = steps.stream().map(Step::action).toList();
        return actions.stream().allMatch(action -> action.isRemote(tested))
                && (tested == Role.SERVER || connectsFirst(actions));
    }

    private static boolean connectsFirst(List<Action> actions) {
        boolean connected = false;
        for (Action action : actions) {
            boolean connects = action instanceof Call;
            if (action instanceof Reconnect) {
                connected = false;
            } else if (connects == connected) {
                return false;
            } else {
                connected = true;
            }
        }
        return true;
    }
}
