package org.spectls.compiler.emit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import org.spectls.compiler.model.Definition.Citation;
import org.spectls.compiler.source.Span;

/** Makes JSON nodes of the model's records. */
final class ModelNodes {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ModelNodes() {}

    static ObjectNode object(Record record) {
        ObjectNode object = NODES.objectNode();
        if (Shapes.isOneOfSeveral(record.getClass())) {
            object.put(Shapes.DISCRIMINATOR, record.getClass().getSimpleName());
        }
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = value(record, component);
            // What is absent is left out.
            Object present = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            if (present != null) {
                object.set(component.getName(), node(present));
            }
        }
        return object;
    }

    private static JsonNode node(Object value) {
        if (value instanceof Span span) {
            return NODES.textNode("%s:%d:%d-%d:%d"
                    .formatted(span.file(), span.line(), span.column(), span.endLine(), span.endColumn()));
        }
        if (value instanceof Citation citation) {
            return NODES.textNode(citation.toString());
        }
        if (value instanceof Record record) {
            return object(record);
        }
        if (value instanceof List<?> list) {
            var array = NODES.arrayNode();
            list.forEach(element -> array.add(node(element)));
            return array;
        }
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? node(optional.get()) : NODES.nullNode();
        }
        return scalar(value);
    }

    private static JsonNode scalar(Object value) {
        if (value instanceof Enum<?> constant) {
            return NODES.textNode(Shapes.constant(constant));
        }
        if (value instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        }
        if (value instanceof Number number) {
            return NODES.numberNode(number.longValue());
        }
        return NODES.textNode(value.toString());
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the model's records are public", e);
        }
    }
}
