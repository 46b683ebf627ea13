package org.spectls.prove.tla;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Definition.PropertyDef;
import org.spectls.compiler.model.Property;
import org.spectls.interpreter.Automaton;

/** The module that watches properties: an automaton for each, moved on by each step. */
final class MonitorTexts {
    private final Expressions expressions;
    private final List<Watched> watched = new ArrayList<>();

    /** A property of one endpoint. {@code name} is that of its invariant. */
    private record Watched(
            PropertyDef property,
            String name,
            String endpoint,
            Automaton automaton,
            boolean possible,
            boolean beyond) {}

    MonitorTexts(Expressions expressions) {
        this.expressions = expressions;
        for (PropertyDef property : expressions.vocabulary().model.properties()) {
            property.endpoint()
                    .ifPresentOrElse(
                            endpoint -> watch(property, endpoint),
                            () -> endpoints().forEach(endpoint -> watch(property, endpoint)));
        }
    }

    private void watch(PropertyDef property, String endpoint) {
        Optional<Property> possible = Moments.possible(property.formula());
        Property formula = possible.<Property>map(wanted -> new Property.UnaryOp(
                        Property.Unary.NEVER, wanted, property.formula().span()))
                .orElse(property.formula());
        watched.add(new Watched(
                property,
                property.name() + "_of_" + endpoint,
                endpoint,
                Automaton.of(formula),
                possible.isPresent(),
                Moments.looksBeyond(formula)));
    }

    /** The names of the invariants, for properties that have to hold in all runs. */
    List<String> invariants() {
        return watched.stream().filter(w -> !w.possible()).map(Watched::name).toList();
    }

    /** For properties of which one run has to show that they are possible. */
    List<String> possibilities() {
        return watched.stream().filter(Watched::possible).map(Watched::name).toList();
    }

    String module() {
        Definitions definitions = new Definitions();
        for (Watched w : watched) {
            next(w, definitions);
        }
        definitions.add("InitialMonitors", List.of(), product(w -> "0"), "Before the first step.");
        definitions.add(
                "Watch",
                List.of("M", "X", "Of", "Q"),
                product(w ->
                        "Next_" + w.name() + "(M." + w.name() + ", X, Q, Of[" + Layout.quoted(w.endpoint()) + "])"),
                "After a step X. Of: each endpoint's configuration; Q: whether everybody rests behind it.");
        definitions.add(
                "Watched",
                List.of("M", "Side", "Trail", "Situations", "Of", "Q"),
                """
                IF Len(Trail) = 0 THEN M
                ELSE Watched(Watch(M, StepOf(Side, Trail[1], Situations), Of, Len(Trail) = 1 /\\ Q),
                             Side, Tail(Trail), Situations, Of, Q)""",
                "After some steps of a side; everybody may rest only behind the last one.");
        sightings(definitions);
        for (Watched w : watched) {
            if (!w.possible()) {
                invariant(w, definitions);
            }
        }
        return TlaExport.module(
                "Monitors",
                "What the properties ask of each step. Generated from the specification, do not edit.",
                "Protocol, TLC",
                steps() + definitions.text());
    }

    /** How the environment tells of a step: {@code X} of {@code Watch}. */
    private String steps() {
        String sides = Layout.set(endpoints().stream().map(Layout::quoted).toList());
        return """
        VARIABLE monitors

        Endpoints == %s

        WasGarbled(X) == \\E Name \\in X.names : Name[1] = "garbled"

        (* Side has made a step; Situations are those of all endpoints behind it. *)
        StepOf(Side, Entry, Situations) ==
          [ side |-> Side, stimulus |-> Entry.stimulus, did |-> Entry.did,
            names |-> NamesOf(Entry.did), transcript |-> Entry.transcript,
            before |-> [E \\in Endpoints |-> IF E = Side THEN Entry.before ELSE Situations[E].machines],
            after |-> [E \\in Endpoints |-> IF E = Side THEN Entry.after ELSE Situations[E].machines],
            ended |-> [E \\in Endpoints |-> IF E = Side THEN Entry.ended ELSE Situations[E].ended] ]
        (* Nobody made a step, but what is on its way is another. *)
        NoStep(Situations) ==
          [ side |-> "", stimulus |-> << "", "", << >> >>, did |-> << >>, names |-> {}, transcript |-> << >>,
            before |-> [E \\in Endpoints |-> Situations[E].machines],
            after |-> [E \\in Endpoints |-> Situations[E].machines],
            ended |-> [E \\in Endpoints |-> Situations[E].ended] ]

        """.formatted(sides);
    }

    private void next(Watched w, Definitions definitions) {
        List<Automaton.State> states = w.automaton().states();
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            String move = move(states.get(i).move(), new Moments(expressions, w.endpoint()));
            if (!move.equals(Integer.toString(i))) {
                cases.add("M = " + i + " -> " + move);
            }
        }
        cases.add("OTHER -> M");
        String body = "CASE " + String.join("\n[] ", cases);
        definitions.add(
                "Next_" + w.name(),
                List.of("M", "X", "Q", "C"),
                w.beyond() ? body : "IF X.side # " + Layout.quoted(w.endpoint()) + " THEN M ELSE\n" + body,
                w.property().note().doc() + "\n" + w.property().note().span());
    }

    private String move(Automaton.Move move, Moments moments) {
        if (move instanceof Automaton.Move.To to) {
            return Integer.toString(to.state());
        }
        Automaton.Move.Either either = (Automaton.Move.Either) move;
        return "(IF " + moments.holds(either.atom()) + "\n    THEN " + move(either.holds(), moments) + " ELSE "
                + move(either.fails(), moments) + ")";
    }

    /** The property was not violated; where nothing has to happen any more, nothing is owed. */
    private static void invariant(Watched w, Definitions definitions) {
        String monitor = "monitors." + w.name();
        definitions.add("Safe_" + w.name(), List.of(), monitor + " \\notin " + Layout.set(violated(w)), "");
        List<String> owing = owing(w);
        if (!owing.isEmpty()) {
            definitions.add("Owes_" + w.name(), List.of(), monitor + " \\in " + Layout.set(owing), "");
        }
    }

    /** Says once that something possible was seen. */
    private void sightings(Definitions definitions) {
        List<String> sightings = new ArrayList<>();
        List<String> initial = new ArrayList<>();
        int register = 1;
        for (Watched w : watched) {
            if (w.possible()) {
                String violated = Layout.set(violated(w));
                sightings.add(once("monitors." + w.name() + " \\notin " + violated, register, "possible " + w.name()));
                register++;
            }
        }
        for (int i = 1; i <= watched.size(); i++) {
            initial.add("TLCSet(" + i + ", FALSE)");
        }
        definitions.add(
                "NothingSeen",
                List.of(),
                initial.isEmpty() ? "TRUE" : String.join(" /\\ ", initial),
                "Before the first step.");
        definitions.add(
                "Sightings",
                List.of(),
                sightings.isEmpty() ? "TRUE" : String.join("\n/\\ ", sightings),
                "Tells of what has to be possible, when it is seen.");
    }

    /** What does not hold is told once in an exploration, by each of TLC's workers. */
    private static String once(String condition, int register, String words) {
        return "(" + condition + " \\/ TLCGet(" + register + ") \\/ (TLCSet(" + register + ", TRUE) /\\ PrintT("
                + Layout.quoted(words) + ")))";
    }

    private static List<String> violated(Watched w) {
        return numbers(w, state -> state.certain().equals(Optional.of(false)));
    }

    private static List<String> owing(Watched w) {
        return numbers(w, state -> state.certain().isEmpty() && state.owes());
    }

    private static List<String> numbers(Watched w, Predicate<Automaton.State> wanted) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < w.automaton().states().size(); i++) {
            if (wanted.test(w.automaton().states().get(i))) {
                numbers.add(Integer.toString(i));
            }
        }
        return numbers;
    }

    private String product(Function<Watched, String> value) {
        return watched.isEmpty()
                ? "[ none |-> 0 ]"
                : "[ "
                        + watched.stream()
                                .map(w -> Layout.field(w.name(), value.apply(w)))
                                .collect(Collectors.joining(",\n  "))
                        + " ]";
    }

    private List<String> endpoints() {
        return expressions.vocabulary().model.endpoints().stream()
                .map(EndpointDef::name)
                .toList();
    }

    /** What each invariant says, with the environment's {@code Quiet}. */
    String invariantTexts() {
        return eachInvariant() + "\n\\* Tells of all that is violated, and goes on.\nViolations ==\n" + violations();
    }

    private String violations() {
        List<String> texts = new ArrayList<>();
        int register = possibilities().size();
        for (String invariant : invariants()) {
            texts.add("  /\\ " + once(invariant, ++register, "violated " + invariant) + "\n");
        }
        return texts.isEmpty() ? "  TRUE\n" : String.join("", texts);
    }

    private String eachInvariant() {
        return watched.stream()
                .filter(w -> !w.possible())
                .map(w -> w.name() + " == Safe_" + w.name()
                        + (owing(w).isEmpty() ? "" : " /\\ (Owes_" + w.name() + " => ~Quiet)")
                        + "\n")
                .collect(Collectors.joining());
    }
}
