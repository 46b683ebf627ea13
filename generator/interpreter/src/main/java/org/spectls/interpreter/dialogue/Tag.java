package org.spectls.interpreter.dialogue;

/** What kind of value follows. */
enum Tag {
    OCTETS,
    SECRET,
    BOOL,
    INT,
    DURATION,
    TEXT,
    CODE,
    NAMED_CODE,
    FAULT,
    EXTERN,
    STRUCT,
    LISTED,
    PRESENT,
    ABSENT,
    OPAQUE,
    ENCODED,
    EMPTY
}
