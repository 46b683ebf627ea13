package org.spectls.suite.explore;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spectls.interpreter.Situation;
import org.spectls.puppet.trace.Action;
import org.spectls.puppet.trace.Action.Reconnect;

/**
 * A situation that was reached, and what is known of what follows.
 *
 * @param route the first one that led there
 * @param situation empty as long as nothing was told
 * @param edges what was tried here
 */
record Node(Key key, Route route, Optional<Situation> situation, Map<Action, Edge> edges) {
    Node(Key key, Route route, Optional<Situation> situation) {
        this(key, route, situation, new LinkedHashMap<>());
    }

    /** What an action led to. */
    record Edge(List<String> labels, List<String> transitions, Key target) {}

    /** Two connections are enough. */
    boolean mayReconnect() {
        return route.actions().stream().noneMatch(Reconnect.class::isInstance);
    }

    boolean isHeld() {
        return key.data().contains(Stage.HOLD.toString());
    }
}
