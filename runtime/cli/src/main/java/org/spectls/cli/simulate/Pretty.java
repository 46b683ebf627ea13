package org.spectls.cli.simulate;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.spectls.interpreter.Value;

/** Writes values out, nested ones below each other where they are too long for a line. */
final class Pretty {
    private static final int WIDTH = 96;

    private final PrintWriter out;

    Pretty(PrintWriter out) {
        this.out = out;
    }

    void print(String name, Value value, int indent) {
        String head = " ".repeat(indent) + name + " = ";
        String text = value.toString();
        if (head.length() + text.length() <= WIDTH || !isNested(value)) {
            out.println(head + text);
            return;
        }
        Value inner = value instanceof Value.Maybe maybe ? maybe.held().orElse(value) : value;
        if (inner instanceof Value.Struct struct) {
            out.println(head + struct.name());
            for (Map.Entry<String, Value> field : struct.fields().entrySet()) {
                if (!field.getValue().equals(Value.ABSENT)) {
                    print(field.getKey(), field.getValue(), indent + 4);
                }
            }
        } else {
            list(head, ((Value.Listed) inner).elements(), indent + 4);
        }
    }

    private void list(String head, List<Value> elements, int indent) {
        out.println(head + elements.size() + " of them");
        for (int i = 0; i < elements.size(); i++) {
            print("[" + i + "]", elements.get(i), indent);
        }
    }

    private static boolean isNested(Value value) {
        return value instanceof Value.Struct
                || value instanceof Value.Listed
                || (value instanceof Value.Maybe maybe
                        && maybe.held().filter(Pretty::isNested).isPresent());
    }
}
