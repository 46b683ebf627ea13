package org.spectls.interop.peer.openssl;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Facts;
import org.spectls.interop.feature.Suite;
import org.spectls.interop.feature.Version;
import org.spectls.interop.peer.Scan;

/** Reads the session that s_server prints: DER, a sequence whose optional parts are tagged with their numbers. */
final class SessionParameters {
    private static final int INTEGER = 0x02;
    private static final int OCTET_STRING = 0x04;
    private static final int FLAGS = 0xa0 | 13;
    private static final int GROUP = 0xa0 | 19;
    private static final int EXTENDED_MASTER_SECRET = 1;

    private SessionParameters() {}

    /** Adds the version, the suite, the group and whether the master secret is extended. */
    static Facts add(Facts facts, String output) {
        Optional<String> session = Scan.lastBetween(
                output, "-----BEGIN SSL SESSION PARAMETERS-----", "-----END SSL SESSION PARAMETERS-----");
        return session.map(text ->
                        parse(facts, ByteBuffer.wrap(Base64.getMimeDecoder().decode(text))))
                .orElse(facts);
    }

    private static Facts parse(Facts facts, ByteBuffer session) {
        session.get();
        ByteBuffer der = content(session);
        Facts all = facts.with(Fact.EXTENDED_MASTER_SECRET, false);
        for (int number = 0; der.hasRemaining(); number++) {
            int tag = der.get() & 0xff;
            ByteBuffer content = content(der);
            if (tag == INTEGER && number == 1) {
                all = all.with(Fact.VERSION, Version.of(integer(content)));
            } else if (tag == OCTET_STRING && number == 2) {
                all = all.with(Fact.SUITE, Suite.of(integer(content)));
            } else if (tag == FLAGS) {
                all = all.with(Fact.EXTENDED_MASTER_SECRET, (tagged(content) & EXTENDED_MASTER_SECRET) != 0);
            } else if (tag == GROUP) {
                all = all.with(Fact.GROUP, group(tagged(content)));
            }
        }
        return all;
    }

    /** What follows a tag: a length, short or long, and so many octets. */
    private static ByteBuffer content(ByteBuffer der) {
        int length = der.get() & 0xff;
        if (length > 0x80) {
            int octets = length - 0x80;
            length = 0;
            for (int i = 0; i < octets; i++) {
                length = (length << 8) | (der.get() & 0xff);
            }
        }
        ByteBuffer content = der.slice(der.position(), length);
        der.position(der.position() + length);
        return content;
    }

    private static int tagged(ByteBuffer content) {
        content.get();
        return integer(content(content));
    }

    private static int integer(ByteBuffer content) {
        int value = 0;
        while (content.hasRemaining()) {
            value = (value << 8) | (content.get() & 0xff);
        }
        return value;
    }

    private static String group(int code) {
        return switch (code) {
            case 23 -> "secp256r1";
            case 24 -> "secp384r1";
            case 25 -> "secp521r1";
            case 29 -> "x25519";
            case 30 -> "x448";
            default -> "group " + code;
        };
    }
}
