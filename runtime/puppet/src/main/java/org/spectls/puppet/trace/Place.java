package org.spectls.puppet.trace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value in a file, which knows where it stands, so that whoever reads it can say so. */
final class Place {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String file;
    private final Map<String, Integer> lines;
    private final String pointer;
    private final JsonNode node;

    private Place(String file, Map<String, Integer> lines, String pointer, JsonNode node) {
        this.file = file;
        this.lines = lines;
        this.pointer = pointer;
        this.node = node;
    }

    /** The root of a text. */
    static Place root(String file, String text) throws TraceException {
        try {
            return new Place(file, lines(text), "", MAPPER.readTree(text));
        } catch (JsonProcessingException malformed) {
            var location = malformed.getLocation();
            throw new TraceException(file, location == null ? 1 : location.getLineNr(), malformed.getOriginalMessage());
        } catch (IOException impossible) {
            throw new TraceException(file, 1, String.valueOf(impossible.getMessage()));
        }
    }

    /** What is wrong with it. To be thrown. */
    TraceException fault(String reason) {
        return new TraceException(file, lines.getOrDefault(pointer, 1), reason);
    }

    boolean has(String key) {
        return node.has(key);
    }

    /** No other keys than these. */
    void only(List<String> keys) throws TraceException {
        if (!node.isObject()) {
            throw fault("an object is expected here");
        }
        for (var names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!keys.contains(name)) {
                throw at(name).fault("unknown key '" + name + "'; expected " + String.join(", ", keys));
            }
        }
    }

    Optional<Place> optional(String key) {
        return node.has(key) ? Optional.of(at(key)) : Optional.empty();
    }

    Place required(String key) throws TraceException {
        return optional(key).orElseThrow(() -> fault("'" + key + "' is missing"));
    }

    String text() throws TraceException {
        if (!node.isTextual()) {
            throw fault("a text is expected here");
        }
        return node.textValue();
    }

    String text(String key) throws TraceException {
        return required(key).text();
    }

    String text(String key, String otherwise) throws TraceException {
        return has(key) ? at(key).text() : otherwise;
    }

    /** Octets in hexadecimal; none if the key is missing. */
    String hex(String key) throws TraceException {
        String text = text(key, "");
        if (text.length() % 2 != 0 || !text.chars().allMatch(letter -> Character.digit(letter, 16) >= 0)) {
            throw at(key).fault("octets in hexadecimal are expected here");
        }
        return text;
    }

    int number(String key, int otherwise) throws TraceException {
        return has(key) ? at(key).number() : otherwise;
    }

    int number() throws TraceException {
        if (!node.canConvertToInt() || !node.isIntegralNumber()) {
            throw fault("a whole number is expected here");
        }
        return node.intValue();
    }

    /** The elements of a list; none if the key is missing. */
    List<Place> list(String key) throws TraceException {
        return has(key) ? at(key).list() : List.of();
    }

    List<Place> list() throws TraceException {
        if (!node.isArray()) {
            throw fault("a list is expected here");
        }
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            places.add(new Place(file, lines, pointer + "/" + i, node.get(i)));
        }
        return places;
    }

    List<String> texts(String key) throws TraceException {
        List<String> texts = new ArrayList<>();
        for (Place place : list(key)) {
            texts.add(place.text());
        }
        return texts;
    }

    /** The keys of an object, in their order. */
    List<String> keys() throws TraceException {
        if (!node.isObject()) {
            throw fault("an object is expected here");
        }
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private Place at(String key) {
        @Nullable JsonNode child = node.get(key);
        return new Place(file, lines, pointer + "/" + key, child == null ? MAPPER.nullNode() : child);
    }

    /** The line of each value, by its JSON pointer. RFC 6901. */
    private static Map<String, Integer> lines(String text) throws IOException {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            while (parser.nextToken() != null) {
                lines.putIfAbsent(
                        parser.getParsingContext().pathAsPointer().toString(),
                        parser.currentTokenLocation().getLineNr());
            }
        }
        return lines;
    }
}
