package org.spectls.testkit.interpreted;

import java.util.List;
import org.spectls.kernel.machine.Transition;

/**
 * A transition that a generated stack does not have, since the interpreter plays another specification in its place.
 *
 * @param id {@code Machine.State.Event}, and what tells it from others
 */
record OtherTransition(String id) implements Transition {

    @Override
    public String machine() {
        return part(0);
    }

    @Override
    public String from() {
        return part(1);
    }

    @Override
    public String event() {
        return part(2);
    }

    @Override
    public String target() {
        return "fail";
    }

    @Override
    public Kind kind() {
        return Kind.EXPLICIT;
    }

    @Override
    public List<String> citations() {
        return List.of();
    }

    @Override
    public String source() {
        return "";
    }

    @Override
    public String doc() {
        return "";
    }

    private String part(int index) {
        return List.of(id.split("[.!/]", -1)).get(index);
    }
}
