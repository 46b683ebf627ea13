package org.spectls.compiler.emit.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.spectls.compiler.model.Definition.Citation;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.Span;

/** Describes, as a JSON schema (draft 2020-12), what {@link JsonEmitter} writes. Derived from the model's records. */
public final class ModelSchema {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String SPAN = "^[^:]+:[0-9]+:[0-9]+-[0-9]+:[0-9]+$";
    private static final String CITATION = "^RFC[0-9]+ ([0-9]+|[A-Z])(\\.[0-9]+)*$";

    private final ObjectNode definitions = NODES.objectNode();
    private final Deque<Class<?>> open = new ArrayDeque<>();
    private final Set<Class<?>> seen = new HashSet<>();

    private ModelSchema() {}

    /** The schema's text, indented, with a line feed at its end. */
    public static String emit() {
        return JsonEmitter.write(new ModelSchema().schema());
    }

    private ObjectNode schema() {
        ObjectNode root = NODES.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "A resolved protocol specification");
        ObjectNode model = object(Model.class);
        ObjectNode version = NODES.objectNode().put("const", JsonEmitter.VERSION);
        root.setAll(model);
        ((ObjectNode) root.get("properties")).set("version", version);
        root.withArray("required").insert(0, "version");
        while (!open.isEmpty()) {
            Class<?> type = open.remove();
            definitions.set(Shapes.definition(type), type.isRecord() ? object(type) : alternatives(type));
        }
        root.set("$defs", definitions);
        return root;
    }

    private ObjectNode object(Class<?> record) {
        ObjectNode properties = NODES.objectNode();
        var required = NODES.arrayNode();
        if (Shapes.isOneOfSeveral(record)) {
            properties.set(Shapes.DISCRIMINATOR, NODES.objectNode().put("const", record.getSimpleName()));
            required.add(Shapes.DISCRIMINATOR);
        }
        for (RecordComponent component : record.getRecordComponents()) {
            Type type = component.getGenericType();
            boolean optional = Shapes.raw(type) == Optional.class;
            properties.set(component.getName(), value(optional ? Shapes.argument(type) : type));
            if (!optional) {
                required.add(component.getName());
            }
        }
        ObjectNode object = NODES.objectNode().put("type", "object");
        object.set("properties", properties);
        object.set("required", required);
        return object.put("additionalProperties", false);
    }

    /** {@code oneOf} would have validators try every alternative at every level. */
    private ObjectNode alternatives(Class<?> sealed) {
        ObjectNode node = NODES.objectNode().put("type", "object");
        var names = NODES.arrayNode();
        var rules = NODES.arrayNode();
        // Compilers list what a sealed type permits in no fixed order.
        Stream.of(sealed.getPermittedSubclasses())
                .sorted(Comparator.comparing(Class::getSimpleName))
                .forEach(permitted -> {
                    names.add(permitted.getSimpleName());
                    rules.add(rule(permitted));
                });
        node.putObject("properties").putObject(Shapes.DISCRIMINATOR).set("enum", names);
        node.putArray("required").add(Shapes.DISCRIMINATOR);
        node.set("allOf", rules);
        return node;
    }

    private ObjectNode rule(Class<?> permitted) {
        ObjectNode rule = NODES.objectNode();
        rule.putObject("if")
                .putObject("properties")
                .putObject(Shapes.DISCRIMINATOR)
                .put("const", permitted.getSimpleName());
        rule.set("then", reference(permitted));
        return rule;
    }

    private ObjectNode value(Type type) {
        Class<?> raw = Shapes.raw(type);
        if (raw == List.class) {
            ObjectNode array = NODES.objectNode().put("type", "array");
            array.set("items", value(Shapes.argument(type)));
            return array;
        }
        if (raw == Span.class) {
            return NODES.objectNode().put("type", "string").put("pattern", SPAN);
        }
        if (raw == Citation.class) {
            return NODES.objectNode().put("type", "string").put("pattern", CITATION);
        }
        return raw.isRecord() || raw.isSealed() ? reference(raw) : scalar(raw);
    }

    private static ObjectNode scalar(Class<?> type) {
        if (type.isEnum()) {
            ObjectNode node = NODES.objectNode();
            var names = node.putArray("enum");
            Stream.of(type.getEnumConstants())
                    .map(constant -> Shapes.constant((Enum<?>) constant))
                    .forEach(names::add);
            return node;
        }
        if (type == boolean.class) {
            return NODES.objectNode().put("type", "boolean");
        }
        boolean number = type == int.class || type == long.class || type == Integer.class;
        return NODES.objectNode().put("type", number ? "integer" : "string");
    }

    private ObjectNode reference(Class<?> type) {
        if (seen.add(type)) {
            open.add(type);
        }
        return NODES.objectNode().put("$ref", "#/$defs/" + Shapes.definition(type));
    }
}
