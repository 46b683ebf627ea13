package org.spectls.interop.workspace;

/** What happened, as text, from several threads at once. */
public final class Transcript {
    private static final int LIMIT = 200_000;

    private final StringBuilder text = new StringBuilder();

    /** Adds a paragraph under a heading; empty ones are left out. */
    public synchronized void add(String heading, String body) {
        if (!body.isBlank() && text.length() < LIMIT) {
            text.append("== ").append(heading).append('\n').append(body.strip()).append("\n\n");
        }
    }

    @Override
    public synchronized String toString() {
        return text.toString();
    }
}
