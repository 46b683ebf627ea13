package org.spectls.mutate.play;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.spectls.compiler.model.Model;
import org.spectls.interpreter.Happening;
import org.spectls.interpreter.Octets;
import org.spectls.interpreter.Situation;
import org.spectls.interpreter.Step;
import org.spectls.interpreter.Value;
import org.spectls.suite.explore.Seen;

/**
 * What of an endpoint's doing can be seen from outside: by its peer, its application and its environment. Identifiers,
 * states and their data cannot.
 */
final class Sight {
    /** Longer lines are told apart by a digest; they are too many to keep them. */
    private static final int LONGEST = 60;

    private final Rows rows;

    Sight(Model model) {
        this.rows = new Rows(model);
    }

    /** What can be seen after an action, line by line. */
    List<String> of(Seen seen) {
        return full(seen).stream().map(Sight::brief).toList();
    }

    /** What can be seen of steps, line by line. */
    List<String> of(List<Step> steps) {
        return full(steps).stream().map(Sight::brief).toList();
    }

    /** What can be seen after an action, in full. */
    List<String> full(Seen seen) {
        List<String> lines = new ArrayList<>(seen.labels());
        lines.addAll(full(seen.steps()));
        return lines;
    }

    private List<String> full(List<Step> steps) {
        List<String> lines = new ArrayList<>();
        for (Step step : steps) {
            for (Happening happening : step.happenings()) {
                String line = line(happening);
                if (!line.isEmpty()) {
                    lines.add(line);
                }
            }
        }
        if (!steps.isEmpty()) {
            Situation now = steps.get(steps.size() - 1).after();
            if (now.nextDeadline() != Situation.NEVER) {
                lines.add("waits until " + now.nextDeadline() + " ms");
            }
            if (now.ended()) {
                lines.add("has ended");
            }
        }
        return lines;
    }

    private static String brief(String line) {
        if (line.length() <= LONGEST) {
            return line;
        }
        long digest = 1125899906842597L;
        for (int i = 0; i < line.length(); i++) {
            digest = 31 * digest + line.charAt(i);
        }
        return line.substring(0, LONGEST / 2) + "... " + Long.toHexString(digest);
    }

    private String line(Happening happening) {
        if (happening instanceof Happening.Sent sent) {
            return "sends " + sent.message() + " " + sent.frame().toHex();
        } else if (happening instanceof Happening.Emitted emitted) {
            return emitted.output() + values(emitted.arguments());
        } else if (happening instanceof Happening.Begun begun) {
            return "begins " + begun.operation() + values(begun.arguments());
        } else if (happening instanceof Happening.Rejected rejected) {
            return "rejects " + rejected.call();
        }
        return "";
    }

    private String values(List<Value> values) {
        return values.stream().map(this::value).collect(Collectors.joining(", ", "(", ")"));
    }

    /** All of it, secrets too: the environment gets them. */
    private String value(Value value) {
        if (value instanceof Value.Code code) {
            return rows.text(code);
        } else if (value instanceof Octets octets) {
            return octets.toHex();
        } else if (value instanceof Value.Opaque opaque) {
            return opaque.content().toHex();
        } else if (value instanceof Value.Encoded encoded) {
            return encoded.struct() + " " + encoded.content().toHex();
        } else if (value instanceof Value.Maybe maybe) {
            return maybe.held().map(this::value).orElse("absent");
        } else if (value instanceof Value.Listed listed) {
            return listed.elements().stream().map(this::value).collect(Collectors.joining(", ", "[", "]"));
        } else if (value instanceof Value.Struct struct) {
            return struct.fields().entrySet().stream()
                    .map(field -> field.getKey() + " = " + value(field.getValue()))
                    .collect(Collectors.joining(", ", struct.name() + " { ", " }"));
        }
        return value.toString();
    }
}
