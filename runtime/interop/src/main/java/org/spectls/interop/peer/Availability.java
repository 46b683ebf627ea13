package org.spectls.interop.peer;

/**
 * Whether a peer is there.
 *
 * @param present whether it can be used
 * @param detail its version; when it is not there, why
 */
public record Availability(boolean present, String detail) {
    /** It is there, in this version. */
    public static Availability present(String version) {
        return new Availability(true, version);
    }

    /** It is not there, for this reason. */
    public static Availability missing(String reason) {
        return new Availability(false, reason);
    }
}
