package org.spectls.requirements.model;

/** Where something was written. */
public record Place(String file, int line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
