package org.spectls.prove.proof;

/** What an exploration says of a property. */
public enum Verdict {
    /** All states were looked at; in none of them the property is violated, or, of what is to be possible, one shows it. */
    HOLDS,
    /** A state violates the property, or none shows what is to be possible. */
    VIOLATED,
    /** The exploration ended before it had looked at all states. */
    OPEN
}
