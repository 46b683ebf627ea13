package org.spectls.cli.simulate;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spectls.interpreter.Monitor;
import org.spectls.interpreter.Situation;
import org.spectls.interpreter.Situation.Current;

/** Shows where a simulation stands and what can happen next. */
final class Screen {
    private static final int WIDTH = 100;
    private static final int COLUMN = 28;
    private static final String INDENT = "       ";

    private final Words words;
    private final Ink ink;
    private final PrintWriter out;

    Screen(Words words, Ink ink, PrintWriter out) {
        this.words = words;
        this.ink = ink;
        this.out = out;
    }

    /** All of it. Moves that would be rejected are only counted, unless {@code all}. */
    void show(Course course, boolean all) {
        Simulation now = course.now();
        String place = course.position() == course.length()
                ? "step " + course.position()
                : "step " + course.position() + " of " + course.length();
        String title = "\u2500\u2500 " + place + ", " + words.time(now.now()) + " ";
        out.println();
        out.println(ink.bold(title) + ink.faint("\u2500".repeat(Math.max(0, WIDTH - title.length()))));
        states(now, course.last());
        flying(now);
        moves(now, all);
    }

    /** The machines of both sides, those of the same name beside each other; what has just changed is marked. */
    void states(Simulation now, Optional<Outcome> last) {
        List<String> machines = now.parties().stream()
                .flatMap(party -> party.situation().machines().keySet().stream())
                .distinct()
                .toList();
        int names = machines.stream().mapToInt(String::length).max().orElse(0) + 2;
        int widest = Stream.concat(states(now).stream(), now.parties().stream().map(p -> p.name() + ended(p)))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        int column = Math.max(COLUMN, widest + 4);
        StringBuilder head = new StringBuilder("  " + " ".repeat(names));
        for (Party party : now.parties()) {
            head.append(cell(
                    ink.bold(party.name()) + ended(party),
                    party.name().length() + ended(party).length(),
                    column));
        }
        out.println(head.toString().stripTrailing());
        for (String machine : machines) {
            StringBuilder line = new StringBuilder("  " + machine + " ".repeat(names - machine.length()));
            for (int side = 0; side < now.parties().size(); side++) {
                Optional<String> state = state(now, side, machine);
                boolean fresh = last.isPresent()
                        && !state(last.get().before(), side, machine).equals(state);
                String text = state.map(s -> fresh ? s + " *" : s).orElse("");
                line.append(cell(fresh ? ink.fresh(text) : text, text.length(), column));
            }
            out.println(line.toString().stripTrailing());
        }
        for (Party party : now.parties()) {
            waiting(party).ifPresent(text -> out.println("  " + text));
            party.monitors().stream()
                    .filter(Monitor::violated)
                    .forEach(monitor -> out.println("  "
                            + ink.bad(party.name() + " violates "
                                    + monitor.property().name())));
        }
    }

    private void flying(Simulation now) {
        if (now.flying().isEmpty()) {
            return;
        }
        out.println();
        int label = now.flying().stream().mapToInt(p -> label(p).length()).max().orElse(0) + 2;
        String left = now.party(0).name();
        for (Parcel parcel : now.flying()) {
            String middle = " " + label(parcel) + " ";
            String dashes = "\u2500".repeat(label + 4 - middle.length());
            String arrow = parcel.to() == 1
                    ? "\u2500\u2500" + middle + dashes + "\u25b6"
                    : "\u25c0\u2500" + middle + dashes + "\u2500";
            out.println("  " + left + " " + arrow + " " + now.party(1).name());
        }
    }

    private static String label(Parcel parcel) {
        return parcel + " (" + parcel.fragment().octets().length() + (parcel.sealed() ? ", protected)" : ")");
    }

    private void moves(Simulation now, boolean all) {
        out.println();
        Offers offers = Offers.of(now);
        int number = 1;
        for (Outcome outcome : offers.possible()) {
            move(now, number++, outcome);
        }
        for (Outcome outcome : all ? offers.rejected() : List.<Outcome>of()) {
            move(now, number++, outcome);
        }
        if (!all && !offers.rejected().isEmpty()) {
            String names = offers.rejected().stream()
                    .map(outcome -> outcome.move().text())
                    .map(text -> text.contains(" ") ? text.substring(0, text.indexOf(' ')) : text)
                    .distinct()
                    .collect(Collectors.joining(", "));
            out.println(ink.faint(INDENT + "rejected now: " + names));
        }
    }

    private void move(Simulation now, int number, Outcome outcome) {
        Move move = outcome.move();
        String head = String.format("  %3d  ", number);
        if (move instanceof Move.Alter) {
            String then = arrival(outcome);
            out.println(ink.bold(head) + move.text() + (then.isEmpty() ? "" : ink.faint(", and then ") + then));
        } else if (isMain(move)) {
            out.println(ink.bold(head) + ink.bold(words.move(now, move)));
            words.lines(outcome).forEach(line -> out.println(INDENT + "  " + line));
        } else {
            String brief = words.brief(outcome);
            out.println(ink.bold(head) + words.move(now, move) + (brief.isEmpty() ? "" : "  " + brief));
        }
    }

    /** What becomes of an altered message when it arrives. */
    private String arrival(Outcome outcome) {
        Simulation after = outcome.after();
        int side = outcome.move().side();
        return after.party(side).listens() ? words.brief(after.after(new Move.Deliver(side, ""))) : "";
    }

    private static boolean isMain(Move move) {
        return move instanceof Move.Deliver
                || move instanceof Move.Call
                || move instanceof Move.Pass
                || (move instanceof Move.Answer answer && answer.honest());
    }

    private Optional<String> waiting(Party party) {
        List<String> parts = new ArrayList<>();
        Situation situation = party.situation();
        situation.pending().forEach(pending -> parts.add("awaits " + pending.operation()));
        situation.deadlines().forEach((timer, deadline) -> parts.add(timer + " fires at " + words.time(deadline)));
        return parts.isEmpty() || situation.ended()
                ? Optional.empty()
                : Optional.of(party.name() + ": " + String.join(", ", parts));
    }

    private static String ended(Party party) {
        Situation situation = party.situation();
        return situation
                .refusal()
                .map(refusal -> " (failed: " + refusal.failure() + ")")
                .orElse(situation.ended() ? " (ended)" : "");
    }

    private static Optional<String> state(Simulation simulation, int side, String machine) {
        Map<String, Current> machines = simulation.party(side).situation().machines();
        return Optional.ofNullable(machines.get(machine)).map(Current::state);
    }

    private static List<String> states(Simulation simulation) {
        return simulation.parties().stream()
                .flatMap(party -> party.situation().machines().values().stream())
                .map(Current::state)
                .collect(Collectors.toList());
    }

    private static String cell(String text, int length, int width) {
        return text + " ".repeat(Math.max(1, width - length));
    }
}
