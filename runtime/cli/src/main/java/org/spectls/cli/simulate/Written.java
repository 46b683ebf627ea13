package org.spectls.cli.simulate;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Type;
import org.spectls.interpreter.Interpreter;
import org.spectls.interpreter.Octets;
import org.spectls.interpreter.Value;
import org.spectls.interpreter.sample.Samples;

/**
 * Values as people write them: {@code true}, {@code 16}, {@code 30s}, {@code 0x00ff}, a name, {@code absent}, {@code [a, b]},
 * {@code (first, second)} for a record.
 */
final class Written {
    private static final Pattern DURATION = Pattern.compile("(\\d+)(ms|s|min|h)");
    private static final Map<String, Long> UNITS = Map.of("ms", 1L, "s", 1000L, "min", 60_000L, "h", 3_600_000L);

    private final Interpreter interpreter;
    private final Samples samples;

    Written(Interpreter interpreter) {
        this.interpreter = interpreter;
        this.samples = new Samples(interpreter);
    }

    /**
     * The value that a text stands for.
     *
     * @throws IllegalArgumentException when there is none of that type; the message is for a person
     */
    Value value(Type type, String text) {
        if (type instanceof Type.Optional optional) {
            return text.equals("absent") ? Value.ABSENT : Value.present(value(optional.element(), text));
        } else if (type instanceof Type.Secret secret) {
            return ((Octets) value(secret.of(), text)).asSecret();
        } else if (type instanceof Type.ListOf list) {
            String inner = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
            return new Value.Listed(parts(inner).stream()
                    .map(part -> value(list.element(), part))
                    .toList());
        } else if (type instanceof Type.Named named) {
            return member(named.name(), text);
        } else if (type instanceof Type.Bool) {
            if (!text.equals("true") && !text.equals("false")) {
                throw new IllegalArgumentException("true or false, not " + text);
            }
            return Value.of(text.equals("true"));
        } else if (type instanceof Type.Int) {
            return Value.of(number(text));
        } else if (type instanceof Type.Duration) {
            return duration(text);
        } else if (type instanceof Type.Text) {
            return new Value.Text(unquoted(text));
        } else if (type instanceof Type.Bytes) {
            return text.startsWith("0x") ? hex(text.substring(2)) : Octets.ascii(unquoted(text));
        }
        if (type instanceof Type.Product product) {
            return record(product.name(), text);
        }
        throw new IllegalArgumentException("a value of this type cannot be written here: " + text);
    }

    /** What stands between commas that are not within quotes or brackets. */
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            depth += c == '[' || c == '(' ? 1 : c == ']' || c == ')' ? -1 : 0;
            if (c == ',' && depth == 0 && !quoted) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        if (!part.toString().isBlank()) {
            parts.add(part.toString().strip());
        }
        return parts;
    }

    private Value record(String name, String text) {
        List<Param> fields = samples.fields(name);
        List<String> parts =
                parts(text.startsWith("(") && text.endsWith(")") ? text.substring(1, text.length() - 1) : "");
        if (parts.size() != fields.size()) {
            throw new IllegalArgumentException(
                    fields.stream().map(Param::name).collect(Collectors.joining(", ", "(", ")")) + ", not " + text);
        }
        Map<String, Value> values = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            values.put(fields.get(i).name(), value(fields.get(i).type(), parts.get(i)));
        }
        return new Value.Struct(name, values);
    }

    private Value member(String type, String text) {
        return samples.names(type).stream()
                .filter(name -> name.equalsIgnoreCase(text))
                .findFirst()
                .map(name -> interpreter.member(type, name))
                .orElseThrow(() -> new IllegalArgumentException(
                        "no " + type + " is called " + text + "; there are " + String.join(", ", samples.names(type))));
    }

    private static Value duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a duration such as 30s, not " + text);
        }
        long unit = UNITS.getOrDefault(matcher.group(2), 1L);
        return new Value.Duration(Math.multiplyExact(number(matcher.group(1)), unit));
    }

    private static long number(String text) {
        try {
            return Long.decode(text.toLowerCase(Locale.ROOT));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a number, not " + text, e);
        }
    }

    private static Octets hex(String text) {
        try {
            return Octets.copyOf(HexFormat.of().parseHex(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("0x takes pairs of hexadecimal digits, not " + text, e);
        }
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
