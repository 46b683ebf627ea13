package org.spectls.puppet.trace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.spectls.kernel.wire.Bytes;
import org.spectls.puppet.symbol.Transformation;
import org.spectls.puppet.symbol.Transformation.BadMac;
import org.spectls.puppet.symbol.Transformation.ContentType;
import org.spectls.puppet.symbol.Transformation.Fragment;
import org.spectls.puppet.symbol.Transformation.Hold;
import org.spectls.puppet.symbol.Transformation.LieAboutLength;
import org.spectls.puppet.symbol.Transformation.Patch;
import org.spectls.puppet.symbol.Transformation.Protected;
import org.spectls.puppet.symbol.Transformation.Truncate;
import org.spectls.puppet.symbol.Transformation.Unprotected;
import org.spectls.puppet.symbol.Transformation.Version;

/** Transformations as JSON. */
final class Transformations {
    private Transformations() {}

    static Transformation read(Place place) throws TraceException {
        String kind = place.text("kind");
        Transformation read = switch (kind) {
            case "patch" ->
                new Patch(place.number("at", 0), place.number("delete", 0), Bytes.fromHex(place.hex("insert")));
            case "truncate" -> new Truncate(place.number("octets", 1));
            case "lie_about_length" -> new LieAboutLength(place.number("by", 1));
            case "fragment" -> new Fragment(place.number("octets", 1));
            case "content_type" -> new ContentType(place.number("code", 0));
            case "version" -> new Version(place.number("code", 0));
            case "hold" -> new Hold();
            case "bad_mac" -> new BadMac();
            case "unprotected" -> new Unprotected();
            case "protected" -> new Protected();
            default -> throw place.fault("no such transformation: " + kind);
        };
        place.only(keys(kind));
        return read;
    }

    static void write(Transformation one, ObjectNode to) {
        if (one instanceof Patch patch) {
            to.put("kind", "patch").put("at", patch.at()).put("delete", patch.delete());
            to.put("insert", patch.insert().toHex());
        } else if (one instanceof Truncate truncate) {
            to.put("kind", "truncate").put("octets", truncate.octets());
        } else if (one instanceof LieAboutLength lie) {
            to.put("kind", "lie_about_length").put("by", lie.by());
        } else if (one instanceof Fragment fragment) {
            to.put("kind", "fragment").put("octets", fragment.octets());
        } else if (one instanceof ContentType type) {
            to.put("kind", "content_type").put("code", type.code());
        } else if (one instanceof Version version) {
            to.put("kind", "version").put("code", version.code());
        } else if (one instanceof Hold) {
            to.put("kind", "hold");
        } else if (one instanceof BadMac) {
            to.put("kind", "bad_mac");
        } else if (one instanceof Unprotected) {
            to.put("kind", "unprotected");
        } else {
            to.put("kind", "protected");
        }
    }

    private static List<String> keys(String kind) {
        return switch (kind) {
            case "patch" -> List.of("kind", "at", "delete", "insert");
            case "truncate", "fragment" -> List.of("kind", "octets");
            case "lie_about_length" -> List.of("kind", "by");
            case "content_type", "version" -> List.of("kind", "code");
            default -> List.of("kind");
        };
    }
}
