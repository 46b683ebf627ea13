package org.spectls.puppet;

import java.util.List;
import org.spectls.kernel.wire.Bytes;
import org.spectls.puppet.symbol.Transformation;
import org.spectls.puppet.symbol.Transformation.LieAboutLength;
import org.spectls.puppet.symbol.Transformation.Patch;
import org.spectls.puppet.symbol.Transformation.Truncate;

/** What transformations make of a message, before it goes into records. */
final class Rewriting {
    private static final int HEADER = 4;

    private Rewriting() {}

    /** A message of the handshake: its length follows its body, unless it is told to lie. */
    static Bytes message(Bytes message, List<Transformation> how) {
        Bytes body = plain(message.slice(HEADER), how);
        int length = body.length();
        for (Transformation one : how) {
            length += one instanceof LieAboutLength lie ? lie.by() : 0;
        }
        return Bytes.of(message.get(0), (length >>> 16) & 0xff, (length >>> 8) & 0xff, length & 0xff)
                .concat(body);
    }

    /** Octets without frame. */
    static Bytes plain(Bytes content, List<Transformation> how) {
        Bytes result = content;
        for (Transformation one : how) {
            if (one instanceof Patch patch) {
                int at = patch.at() < 0 ? Math.max(0, result.length() + patch.at()) : patch.at();
                result = result.slice(0, at).concat(patch.insert()).concat(result.slice(at + patch.delete()));
            } else if (one instanceof Truncate truncate) {
                result = result.slice(0, result.length() - truncate.octets());
            }
        }
        return result;
    }
}
