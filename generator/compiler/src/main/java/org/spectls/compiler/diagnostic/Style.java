package org.spectls.compiler.diagnostic;

/** Colours of a rendered diagnostic. */
enum Style {
    ERROR("1;31"),
    RELATED("1;34"),
    FRAME("34"),
    HINT("1;32"),
    STRONG("1");

    private final String sgr;

    Style(String sgr) {
        this.sgr = sgr;
    }

    String paint(String text, boolean ansi) {
        return ansi && !text.isBlank() ? "\u001b[" + sgr + "m" + text + "\u001b[0m" : text;
    }
}
