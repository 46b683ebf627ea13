package org.spectls.prove.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.spectls.prove.run.TlaValue;
import org.spectls.prove.run.TraceState;

/** Makes a chart of the states that TLC found on the way to a counterexample. */
public final class Charting {
    /** The variable that tells, of each endpoint, the steps that led to a state. */
    private static final String STEPS = "last";

    /** What endpoints are, by their names. */
    private static final String SITUATIONS = "situation";

    /** What the chart tells already, or what nobody sees. */
    private static final List<String> UNTOLD = List.of(STEPS, "monitors", "moves", "ticks");

    private static final TlaValue NOTHING = new TlaValue.Tuple(List.of());

    private final List<String> sides;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, String> states = new HashMap<>();

    private Charting(List<String> sides) {
        this.sides = sides;
    }

    /** {@code sides}: the names of the endpoints, from left to right. */
    public static Chart of(List<TraceState> trace, List<String> sides) {
        Charting charting = new Charting(sides);
        if (!trace.isEmpty()) {
            sides.forEach(side -> charting.begin(side, trace.get(0)));
        }
        for (int i = 1; i < trace.size(); i++) {
            charting.state(trace.get(i - 1), trace.get(i));
        }
        return new Chart(sides, charting.lines);
    }

    /** The states of all machines before the first step. */
    private void begin(String side, TraceState first) {
        Optional<TlaValue> machines = Optional.ofNullable(first.variables().get(SITUATIONS))
                .flatMap(situations -> situations.field(side))
                .flatMap(situation -> situation.field("machines"));
        if (machines.isPresent() && machines.get() instanceof TlaValue.Fields all) {
            all.fields().forEach((machine, value) -> states.put(side + "." + machine, name(value)));
        }
    }

    private static String name(TlaValue state) {
        return state.text().isEmpty() ? state.field("state").map(TlaValue::text).orElse("") : state.text();
    }

    private void state(TraceState before, TraceState after) {
        boolean told = false;
        for (int side = 0; side < sides.size(); side++) {
            for (TlaValue step : steps(after, sides.get(side))) {
                step(side, step);
                told = true;
            }
        }
        if (!told) {
            lines.add(new Line.Meddling(meddling(before, after)));
        }
    }

    private static List<TlaValue> steps(TraceState state, String side) {
        return Optional.ofNullable(state.variables().get(STEPS))
                .flatMap(last -> last.field(side))
                .map(TlaValue::elements)
                .orElse(List.of());
    }

    private static String meddling(TraceState before, TraceState after) {
        List<String> found = new ArrayList<>();
        for (String name : new TreeSet<>(after.variables().keySet())) {
            TlaValue earlier = before.variables().get(name);
            TlaValue later = after.variables().get(name);
            if (!UNTOLD.contains(name) && earlier != null && later != null) {
                found.addAll(Differences.of(name, earlier, later));
            }
        }
        return after.action() + (found.isEmpty() ? "" : ": " + String.join("; ", found));
    }

    private void step(int side, TlaValue step) {
        List<TlaValue> stimulus = step.field("stimulus").map(TlaValue::elements).orElse(List.of());
        if (text(stimulus, 0).equals("input") && isRoutine(side, step)) {
            return;
        }
        told(side, text(stimulus, 0), text(stimulus, 1));
        step.field("did")
                .map(TlaValue::elements)
                .orElse(List.of())
                .forEach(happening -> happening(side, happening.elements()));
        states(side, step);
    }

    /** Inputs are how octets arrive: what is in them is told, and what else they lead to. */
    private boolean isRoutine(int side, TlaValue step) {
        boolean silent = step.field("did").map(TlaValue::elements).orElse(List.of()).stream()
                .map(happening -> text(happening.elements(), 0))
                .allMatch(kind -> kind.equals("fired") || kind.equals("emitted"));
        boolean still = machines(step).entrySet().stream()
                .allMatch(machine ->
                        name(machine.getValue()).equals(states.get(sides.get(side) + "." + machine.getKey())));
        return silent && still;
    }

    private static Map<String, TlaValue> machines(TlaValue step) {
        return step.field("states").or(() -> step.field("after")).orElse(NOTHING) instanceof TlaValue.Fields machines
                ? machines.fields()
                : Map.of();
    }

    private void told(int side, String kind, String name) {
        switch (kind) {
            case "call" -> lines.add(new Line.Told(side, name + "()"));
            case "timer" -> lines.add(new Line.Told(side, "timer " + name));
            case "result" -> lines.add(new Line.Told(side, "result of " + name));
            default -> {}
        }
    }

    private void happening(int side, List<TlaValue> happening) {
        switch (text(happening, 0)) {
            case "sent" -> lines.add(new Line.Sent(side, text(happening, 2)));
            case "received" -> lines.add(new Line.Received(side, text(happening, 2)));
            case "fired" -> lines.add(new Line.Note(side, "· " + text(happening, 1)));
            case "emitted" -> lines.add(new Line.Note(side, text(happening, 1) + "()"));
            case "garbled" -> lines.add(new Line.Note(side, "malformed: " + text(happening, 2)));
            case "rejected" -> lines.add(new Line.Note(side, text(happening, 1) + "() is rejected"));
            case "failed" -> lines.add(new Line.Note(side, "fails: " + text(happening, 2)));
            case "ended" -> lines.add(new Line.Note(side, "has ended"));
            default -> {}
        }
    }

    private void states(int side, TlaValue step) {
        machines(step).forEach((machine, value) -> {
            String state = name(value);
            String before = states.put(sides.get(side) + "." + machine, state);
            if (!state.isEmpty() && before != null && !state.equals(before)) {
                lines.add(new Line.Note(side, "● " + machine + " in " + state));
            }
        });
    }

    private static String text(List<TlaValue> values, int place) {
        return place < values.size() ? values.get(place).text() : "";
    }
}
