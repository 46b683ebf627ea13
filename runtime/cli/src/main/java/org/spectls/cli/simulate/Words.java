package org.spectls.cli.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spectls.cli.simulate.Catalogue.Entry;
import org.spectls.cli.simulate.Outcome.Told;
import org.spectls.compiler.model.Definition.Citation;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Machine.Target;
import org.spectls.compiler.text.Labels;
import org.spectls.interpreter.Happening;
import org.spectls.interpreter.Value;

/** Tells what moves lead to. Immutable. */
final class Words {
    private static final int LONG = 60;
    private static final int MAX_CITATIONS = 3;

    private final Catalogue catalogue;
    private final Ink ink;

    Words(Catalogue catalogue, Ink ink) {
        this.catalogue = catalogue;
        this.ink = ink;
    }

    /** A move, with what it is about. */
    String move(Simulation simulation, Move move) {
        if (move instanceof Move.Deliver) {
            return move.text() + ": " + simulation.to(move.side()).get(0);
        } else if (move instanceof Move.Pass pass) {
            return move.text() + ": until " + time(pass.until());
        } else if (move instanceof Move.Answer answer && answer.honest()) {
            return move.text() + ink.faint(simulation.world().computes() ? " (as it is)" : " (a stand-in)");
        }
        return move.text();
    }

    /** What happened, a line for each transition that did something and one for what each side did. */
    List<String> lines(Outcome outcome) {
        List<String> lines = new ArrayList<>();
        for (int side = 0; side < outcome.after().parties().size(); side++) {
            int one = side;
            List<Told> told =
                    outcome.told().stream().filter(t -> t.side() == one).toList();
            told.forEach(t -> shown(t).forEach(entry -> lines.add(transition(entry))));
            String deeds = told.stream()
                    .flatMap(t -> deeds(outcome, t).stream())
                    .collect(Collectors.joining(", "))
                    .replaceAll("(?<=sends [^,(]{1,60}(\\([^)]{1,60}\\)[^,]{0,8})?, )sends ", "");
            if (!deeds.isEmpty()) {
                lines.add(outcome.after().party(side).name() + " " + deeds);
            }
        }
        return lines;
    }

    /** The same in one line. */
    String brief(Outcome outcome) {
        List<Entry> shown =
                outcome.told().stream().flatMap(t -> shown(t).stream()).toList();
        Optional<Entry> refusal = shown.stream().filter(Entry::refuses).findFirst();
        Optional<Entry> main = refusal.or(() -> shown.stream().findFirst());
        return main.map(this::transition).orElse("");
    }

    String time(long millis) {
        return millis % 1000 == 0 ? millis / 1000 + " s" : String.format(Locale.ROOT, "%.3f s", millis / 1000.0);
    }

    /** A value, short enough for a line. */
    static String shortly(Value value) {
        String text = value.toString();
        return text.length() <= LONG ? text : text.substring(0, LONG - 3) + "...";
    }

    String transition(Entry entry) {
        String target = entry.target().map(Words::target).orElse("fail");
        String arrow = target.isEmpty() ? "" : " \u2192 " + target;
        String id = entry.refuses() ? ink.bad(entry.id() + arrow) : entry.id() + arrow;
        return id + citations(entry);
    }

    private String citations(Entry entry) {
        List<Citation> own = entry.note().citations();
        List<Citation> citations = own.isEmpty() ? entry.handler().citations() : own;
        return citations.isEmpty()
                ? ""
                : "  "
                        + ink.faint(citations.stream()
                                .limit(MAX_CITATIONS)
                                .map(Citation::toString)
                                .collect(Collectors.joining(", ")));
    }

    /** The transitions worth a line: the one that the side was told to make, and those that lead elsewhere. */
    private List<Entry> shown(Told told) {
        List<Entry> shown = new ArrayList<>();
        boolean first = !told.inner();
        for (String id : told.step().transitions()) {
            Entry entry = catalogue.entry(id);
            boolean leads = entry.refuses()
                    || entry.target()
                            .filter(t -> t instanceof Target.Goto || t instanceof Target.End)
                            .isPresent();
            if (leads || first) {
                shown.add(entry);
            }
            first = false;
        }
        return shown;
    }

    private static String target(Target target) {
        if (target instanceof Target.Goto go) {
            return go.state();
        } else if (target instanceof Target.End) {
            return "the end";
        } else if (target instanceof Target.Ignore) {
            return "ignored";
        } else if (target instanceof Target.Reject) {
            return "rejected";
        }
        return target instanceof Target.Fail fail ? fail(fail) : "";
    }

    /** The failure is said where the specification names it. */
    private static String fail(Target.Fail fail) {
        boolean isNamed = fail.failure() instanceof Expr.MemberRef || fail.failure() instanceof Expr.Default;
        return isNamed ? "fail " + Labels.ofFailure(fail.failure()) : "fail";
    }

    private List<String> deeds(Outcome outcome, Told told) {
        List<String> deeds = new ArrayList<>();
        for (Happening happening : told.step().happenings()) {
            deed(outcome, happening).ifPresent(deeds::add);
        }
        return deeds;
    }

    private Optional<String> deed(Outcome outcome, Happening happening) {
        if (happening instanceof Happening.Sent sent) {
            return Optional.of("sends " + ink.bold(Envelope.of(sent.message(), sent.value())));
        } else if (happening instanceof Happening.Emitted emitted) {
            return outcome.after().world().carrier().isOwn(emitted.output())
                    ? Optional.empty()
                    : Optional.of(emitted.output() + arguments(emitted.arguments()));
        } else if (happening instanceof Happening.Begun begun) {
            return Optional.of("awaits " + ink.bold(begun.operation()));
        } else if (happening instanceof Happening.Started started) {
            return Optional.of("starts " + started.timer() + " (" + time(started.deadline()) + ")");
        } else if (happening instanceof Happening.Garbled garbled) {
            return Optional.of(ink.bad("cannot decode what it got: " + garbled.fault()));
        } else if (happening instanceof Happening.Failed failed) {
            return Optional.of(ink.bad("fails: " + failed.failure()));
        }
        return happening instanceof Happening.Ended ? Optional.of("ends") : Optional.empty();
    }

    private static String arguments(List<Value> arguments) {
        String text = arguments.stream().map(Value::toString).collect(Collectors.joining(", "));
        return text.length() <= LONG ? "(" + text + ")" : "(...)";
    }
}
