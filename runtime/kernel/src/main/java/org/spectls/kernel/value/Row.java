package org.spectls.kernel.value;

/** A named row of a table that has no place on the wire. Each is there once, and equal only to itself. */
public abstract class Row {
    private final String name;

    protected Row(String name) {
        this.name = name;
    }

    /** The name, as in the specification. */
    @Override
    public final String toString() {
        return name;
    }
}
