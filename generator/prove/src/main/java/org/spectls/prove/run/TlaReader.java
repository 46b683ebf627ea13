package org.spectls.prove.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads values of TLA+. */
final class TlaReader {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(<<|>>|\\|->|:>|@@|\\[|]|\\{|}|\\(|\\)|,|\"(?:[^\"\\\\]|\\\\.)*\"|-?\\d+|[A-Za-z_]\\w*)");

    private final List<String> tokens = new ArrayList<>();
    private int next;

    private TlaReader(String text) {
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (!text.substring(end).isBlank()) {
            throw new IllegalArgumentException("no value of TLA+: " + text.substring(end));
        }
    }

    static TlaValue read(String text) {
        return new TlaReader(text).value();
    }

    private TlaValue value() {
        String token = take();
        return switch (token) {
            case "<<" -> new TlaValue.Tuple(list(">>"));
            case "{" -> new TlaValue.Elements(list("}"));
            case "[" -> fields();
            case "(" -> function();
            case "TRUE", "FALSE" -> new TlaValue.Truth(token.equals("TRUE"));
            default -> plain(token);
        };
    }

    private static TlaValue plain(String token) {
        if (token.startsWith("\"")) {
            return new TlaValue.Text(
                    token.substring(1, token.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\"));
        }
        return Character.isLetter(token.charAt(0))
                ? new TlaValue.Text(token)
                : new TlaValue.Whole(Long.parseLong(token));
    }

    private List<TlaValue> list(String end) {
        List<TlaValue> elements = new ArrayList<>();
        while (!peek().equals(end)) {
            elements.add(value());
            skip(",");
        }
        take();
        return elements;
    }

    private TlaValue fields() {
        Map<String, TlaValue> fields = new LinkedHashMap<>();
        while (!peek().equals("]")) {
            String name = take();
            expect("|->");
            fields.put(name, value());
            skip(",");
        }
        take();
        return new TlaValue.Fields(fields);
    }

    /** {@code (a :> 1 @@ b :> 2)}. */
    private TlaValue function() {
        Map<String, TlaValue> fields = new LinkedHashMap<>();
        while (!peek().equals(")")) {
            String name = name(value());
            expect(":>");
            fields.put(name, value());
            skip("@@");
        }
        take();
        return new TlaValue.Fields(fields);
    }

    private static String name(TlaValue value) {
        return value instanceof TlaValue.Whole number ? Long.toString(number.value()) : value.text();
    }

    private String take() {
        if (next == tokens.size()) {
            throw new IllegalArgumentException("a value of TLA+ ends too early");
        }
        return tokens.get(next++);
    }

    private String peek() {
        return next < tokens.size() ? tokens.get(next) : "";
    }

    private void skip(String token) {
        if (peek().equals(token)) {
            next++;
        }
    }

    private void expect(String token) {
        if (!take().equals(token)) {
            throw new IllegalArgumentException("a value of TLA+ lacks " + token);
        }
    }
}
