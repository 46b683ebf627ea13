package org.spectls.diagram.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What Graphviz says on its error stream: warnings, and errors that may go on over several lines. */
final class GraphvizMessages {

    private static final Pattern LEVEL = Pattern.compile("^(?:dot: )?(Error|Warning): (?:\\S*\\.dot: )?");

    private GraphvizMessages() {}

    /** The errors among the messages, without level and file name; empty when there are only warnings. */
    static String errors(String messages) {
        List<String> errors = new ArrayList<>();
        boolean error = false;
        for (String line : messages.lines().toList()) {
            var level = LEVEL.matcher(line);
            error = level.find() ? level.group(1).equals("Error") : error;
            if (error) {
                errors.add(level.replaceFirst("").strip());
            }
        }
        return errors.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("; "));
    }

    /** The reason for a failure, in Graphviz's words where it gave some. */
    static String reason(Exception failure) {
        String message = String.valueOf(failure.getMessage());
        String errors = errors(message);
        return errors.isEmpty() ? message : errors;
    }
}
