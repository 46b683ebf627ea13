package org.spectls.compiler.emit.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.spectls.compiler.model.Model;

/**
 * Writes a model as JSON. The form follows the model's records: an object for each, its components by their names, in
 * their order; {@link ModelSchema} describes it. The same model gives the same bytes.
 */
public final class JsonEmitter {
    /** Raised when the form changes so that readers have to follow. */
    static final int VERSION = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonEmitter() {}

    /** The model's JSON text, indented, with a line feed at its end. */
    public static String emit(Model model) {
        var root = MAPPER.createObjectNode().put("version", VERSION);
        root.setAll(ModelNodes.object(model));
        return write(root);
    }

    /** Any JSON in the form that this package writes. */
    static String write(JsonNode node) {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try {
            return MAPPER.writer(printer).writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON nodes can always be written", e);
        }
    }
}
