package org.spectls.prove.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands what TLC prints for tools: messages with a code, between markers. */
final class ToolOutput {
    private static final Pattern START = Pattern.compile("@!@!@STARTMSG (\\d+):(\\d+) @!@!@");
    private static final Pattern END = Pattern.compile("@!@!@ENDMSG \\d+ @!@!@");
    private static final Pattern TOLD = Pattern.compile("\"(possible|violated) (\\w+)\"");
    private static final Pattern ROUTINE = Pattern.compile("Parsing file|Semantic processing|Picked up");
    private static final Pattern STATS = Pattern.compile(
            "([\\d,]+) states generated.*?([\\d,]+) distinct states found.*?([\\d,]+) states left on queue",
            Pattern.DOTALL);
    private static final Pattern DEPTH = Pattern.compile("state graph search is ([\\d,]+)");
    private static final Pattern VIOLATED = Pattern.compile("Invariant (\\w+) is violated");
    private static final Pattern STATE = Pattern.compile("\\d+: <(.*?)(?: line .*?)?>\\n(.*)", Pattern.DOTALL);
    private static final Pattern VARIABLE = Pattern.compile("(?:^|\\n)/\\\\ (\\w+) = ");

    private static final int INVARIANT_VIOLATED_INITIALLY = 2107;
    private static final int INVARIANT_VIOLATED = 2110;
    private static final int DEPTH_REACHED = 2194;
    private static final int STATISTICS = 2199;
    private static final int STATE_PRINTED = 2217;
    private static final String ERROR = "1";

    private final Consumer<Progress> listener;
    private final List<TraceState> trace = new ArrayList<>();
    private final Set<String> seen = new TreeSet<>();
    private final Set<String> violations = new TreeSet<>();
    private final StringBuilder message = new StringBuilder();
    private final StringBuilder problems = new StringBuilder();
    private final StringBuilder noise = new StringBuilder();
    private Progress progress = Progress.NONE;
    private Optional<String> violated = Optional.empty();
    private int code = -1;
    private String severity = "";

    ToolOutput(Consumer<Progress> listener) {
        this.listener = listener;
    }

    void line(String line) {
        Matcher start = START.matcher(line);
        Matcher told = TOLD.matcher(line);
        if (line.startsWith(TlcProcess.PROGRESS)) {
            progress(line.substring(TlcProcess.PROGRESS.length()).split(" ", -1));
        } else if (told.matches()) {
            (told.group(1).equals("possible") ? seen : violations).add(told.group(2));
        } else if (start.matches()) {
            code = Integer.parseInt(start.group(1));
            severity = start.group(2);
            message.setLength(0);
        } else if (END.matcher(line).matches()) {
            message(message.toString());
            code = -1;
        } else if (code >= 0) {
            message.append(line).append('\n');
        } else if (!line.isBlank() && !ROUTINE.matcher(line).lookingAt()) {
            noise.append(line).append('\n');
        }
    }

    /** {@code exitCode}: 0 when all is well, 12 when an invariant is violated, anything else is trouble. */
    Outcome outcome(int exitCode) {
        boolean trouble = exitCode != 0 && violated.isEmpty();
        String words = problems.toString() + noise;
        return new Outcome(
                progress,
                violated,
                trace,
                seen,
                violations,
                trouble ? Optional.of("TLC ended with " + exitCode + "\n" + words.strip()) : Optional.empty());
    }

    private void progress(String[] numbers) {
        progress = new Progress(
                Long.parseLong(numbers[0]),
                Long.parseLong(numbers[1]),
                Long.parseLong(numbers[2]),
                Integer.parseInt(numbers[3]));
        listener.accept(progress);
    }

    private void message(String text) {
        switch (code) {
            case INVARIANT_VIOLATED, INVARIANT_VIOLATED_INITIALLY -> violated(text);
            case STATE_PRINTED -> state(text);
            case STATISTICS -> statistics(text);
            case DEPTH_REACHED -> depth(text);
            default -> {
                if (severity.equals(ERROR)) {
                    problems.append(text);
                }
            }
        }
    }

    /** A state that violates an invariant from the first comes with the message itself. */
    private void violated(String text) {
        Matcher matcher = VIOLATED.matcher(text);
        if (matcher.find()) {
            violated = Optional.of(matcher.group(1));
        }
        int at = text.indexOf("/\\ ");
        if (code == INVARIANT_VIOLATED_INITIALLY && at >= 0) {
            trace.add(new TraceState("Init", variables(text.substring(at))));
        }
    }

    private void state(String text) {
        Matcher matcher = STATE.matcher(text);
        if (matcher.find()) {
            trace.add(new TraceState(matcher.group(1), variables(matcher.group(2))));
        }
    }

    private static Map<String, TlaValue> variables(String text) {
        Map<String, TlaValue> variables = new LinkedHashMap<>();
        Matcher matcher = VARIABLE.matcher(text);
        String name = "";
        int from = 0;
        while (matcher.find()) {
            if (!name.isEmpty()) {
                variables.put(name, TlaReader.read(text.substring(from, matcher.start())));
            }
            name = matcher.group(1);
            from = matcher.end();
        }
        if (!name.isEmpty()) {
            variables.put(name, TlaReader.read(text.substring(from)));
        }
        return variables;
    }

    private void statistics(String text) {
        Matcher matcher = STATS.matcher(text);
        if (matcher.find()) {
            progress = new Progress(
                    number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)), progress.depth());
        }
    }

    private void depth(String text) {
        Matcher matcher = DEPTH.matcher(text);
        if (matcher.find()) {
            progress = new Progress(
                    progress.generated(), progress.distinct(), progress.queued(), (int) number(matcher.group(1)));
            listener.accept(progress);
        }
    }

    private static long number(String digits) {
        return Long.parseLong(digits.replace(",", ""));
    }
}
