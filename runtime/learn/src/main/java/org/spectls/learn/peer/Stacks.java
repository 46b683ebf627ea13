package org.spectls.learn.peer;

import java.util.List;

/** The stacks that can be learned without further ado. */
public final class Stacks {
    private Stacks() {}

    /** In the order of the table's columns. */
    public static List<Stack> all() {
        return List.of(OpensslStack.get(), GnutlsStack.get(), new JsseStack(), new BctlsStack());
    }
}
