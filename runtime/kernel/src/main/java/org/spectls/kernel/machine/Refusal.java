package org.spectls.kernel.machine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why an endpoint failed.
 *
 * @param endpoint its name in the specification
 * @param transition the refusal: its machine, state, event and sections
 * @param failure the specification's name of the failure
 * @param expected the events that the state expects
 * @param detail what was wrong with bytes that do not decode
 * @param now the endpoint's time, in milliseconds
 */
public record Refusal(
        String endpoint,
        Transition transition,
        String failure,
        List<String> expected,
        Optional<String> detail,
        long now) {
    public Refusal {
        expected = List.copyOf(expected);
    }

    /** In several lines: what happened where, what would have been expected, and who says so. */
    public String explanation() {
        StringBuilder text = new StringBuilder()
                .append("%s: %s in state %s fails with %s"
                        .formatted(transition.machine(), transition.event(), transition.from(), failure));
        detail.ifPresent(d -> line(text, "detail", d));
        line(text, "expected", expected.isEmpty() ? "nothing" : String.join(", ", expected));
        line(text, "transition", transition.id());
        line(text, "specified", String.join(", ", prepend(transition.source(), transition.citations())));
        if (!transition.doc().isEmpty()) {
            line(text, "says", transition.doc().replace("\n", "\n              "));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return explanation();
    }

    private static void line(StringBuilder text, String title, String content) {
        text.append("\n  %-11s %s".formatted(title, content));
    }

    private static List<String> prepend(String first, List<String> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }
}
