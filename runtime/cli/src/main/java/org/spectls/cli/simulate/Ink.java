package org.spectls.cli.simulate;

/** Emphasis, where the terminal has colours. */
record Ink(boolean colour) {
    private static final String RESET = "\u001b[0m";

    String bold(String text) {
        return paint("\u001b[1m", text);
    }

    String faint(String text) {
        return paint("\u001b[2m", text);
    }

    /** What has just changed. */
    String fresh(String text) {
        return paint("\u001b[1;33m", text);
    }

    String bad(String text) {
        return paint("\u001b[31m", text);
    }

    String good(String text) {
        return paint("\u001b[32m", text);
    }

    private String paint(String start, String text) {
        return colour && !text.isEmpty() ? start + text + RESET : text;
    }
}
