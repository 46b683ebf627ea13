package org.spectls.interpreter.dialogue;

import java.util.Arrays;
import java.util.Optional;

/** What kind of value follows. */
enum Tag {
    OCTETS(0),
    SECRET(1),
    BOOL(2),
    INT(3),
    DURATION(4),
    TEXT(5),
    CODE(6),
    NAMED_CODE(7),
    FAULT(8),
    EXTERN(9),
    STRUCT(10),
    LISTED(11),
    PRESENT(12),
    ABSENT(13),
    OPAQUE(14),
    ENCODED(15),
    EMPTY(16);

    private final int code;

    Tag(int code) {
        this.code = code;
    }

    static Optional<Tag> of(int code) {
        return Arrays.stream(values()).filter(tag -> tag.code == code).findFirst();
    }

    /** An octet. */
    int code() {
        return code;
    }
}
