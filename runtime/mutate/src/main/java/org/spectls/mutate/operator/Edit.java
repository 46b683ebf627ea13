package org.spectls.mutate.operator;

/**
 * A change of a text.
 *
 * @param start the first character that is replaced
 * @param end behind the last character that is replaced
 * @param replacement what stands there then
 */
public record Edit(int start, int end, String replacement) {

    /** The text after it. */
    public String applyTo(String text) {
        return text.substring(0, start) + replacement + text.substring(end);
    }
}
