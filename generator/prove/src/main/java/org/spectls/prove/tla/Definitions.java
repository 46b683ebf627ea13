package org.spectls.prove.tla;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The operators of a module. TLA+ wants each of them to be defined before it is used. */
final class Definitions {
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|[A-Za-z_][A-Za-z0-9_]*");

    private record Definition(String name, List<String> parameters, String body, String comment) {
        String text() {
            String head = parameters.isEmpty() ? name : name + "(" + String.join(", ", parameters) + ")";
            return comment.lines().map(line -> "\\* " + line + "\n").reduce("", String::concat) + head + " ==\n"
                    + Layout.indent(body) + "\n";
        }

        String announcement() {
            return "RECURSIVE " + name + "("
                    + String.join(", ", parameters.stream().map(p -> "_").toList()) + ")\n";
        }
    }

    private final Map<String, Definition> definitions = new LinkedHashMap<>();

    void add(String name, List<String> parameters, String body, String comment) {
        if (definitions.put(name, new Definition(name, parameters, body, comment)) != null) {
            throw new IllegalArgumentException("defined twice: " + name);
        }
    }

    /** All operators, those that others need first. */
    String text() {
        Map<String, Boolean> written = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        definitions.keySet().forEach(name -> write(name, written, text));
        return text.toString();
    }

    /** What the operators speak of, with a name that begins so, and is defined nowhere here. */
    Set<String> unknown(String prefix) {
        Set<String> names = new LinkedHashSet<>();
        definitions
                .values()
                .forEach(definition -> words(definition.body()).forEach(word -> {
                    if (word.startsWith(prefix) && !definitions.containsKey(word)) {
                        names.add(word);
                    }
                }));
        return names;
    }

    private void write(String name, Map<String, Boolean> written, StringBuilder text) {
        Definition definition = Optional.ofNullable(definitions.get(name)).orElseThrow();
        Boolean done = written.get(name);
        if (done != null) {
            if (!done) {
                throw new IllegalArgumentException("operators that need each other, with " + name
                        + ": an event comes back to the machine that raised it");
            }
            return;
        }
        written.put(name, false);
        words(definition.body()).stream()
                .filter(word -> definitions.containsKey(word) && !word.equals(name))
                .forEach(word -> write(word, written, text));
        written.put(name, true);
        if (words(definition.body()).contains(name)) {
            text.append(definition.announcement());
        }
        text.append(definition.text()).append('\n');
    }

    private static Set<String> words(String body) {
        Set<String> words = new LinkedHashSet<>();
        Matcher matcher = WORD.matcher(body);
        while (matcher.find()) {
            if (!matcher.group().startsWith("\"")) {
                words.add(matcher.group());
            }
        }
        return words;
    }
}
