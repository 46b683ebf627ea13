package org.spectls.diagram.state;

import static org.spectls.diagram.paint.Html.bold;
import static org.spectls.diagram.paint.Html.coloured;

import java.util.ArrayList;
import java.util.List;
import org.spectls.diagram.paint.Palette;
import org.spectls.diagram.paint.Title;
import org.spectls.diagram.view.Lens;
import org.spectls.diagram.view.Outcome;

/** A machine's name, its counts, and the meaning of the colours and signs. */
final class StateTitle {
    private StateTitle() {}

    static Title of(Lens lens, Plan plan) {
        return new Title(plan.machine().name(), facts(lens, plan), legend(lens));
    }

    private static String facts(Lens lens, Plan plan) {
        List<Outcome> outcomes = plan.outcomes();
        List<String> facts = new ArrayList<>();
        lens.view().name().ifPresent(name -> facts.add("view " + name));
        facts.add(count(plan.machine().states().size(), "state"));
        facts.add(count(
                outcomes.stream()
                        .filter(o -> !o.isByRule() && o.failure().isEmpty())
                        .count(),
                "transition"));
        facts.add(count(
                outcomes.stream()
                        .filter(o -> !o.isByRule() && o.failure().isPresent())
                        .count(),
                "refusal"));
        long byRule = outcomes.stream().filter(Outcome::isByRule).count();
        if (byRule > 0) {
            facts.add(byRule + " more by “on other”");
        }
        if (lens.coverage().isPainted()) {
            long covered =
                    outcomes.stream().filter(o -> lens.coverage().count(o) > 0).count();
            facts.add(covered + " of " + outcomes.size() + " covered");
        }
        return String.join(" · ", facts);
    }

    private static String count(long number, String of) {
        return number + " " + of + (number == 1 ? "" : "s");
    }

    private static List<String> legend(Lens lens) {
        String signs = coloured(
                Palette.MUTED,
                "live data · ↻ stays in the state · ■ ends the endpoint · dashed box: waits for an operation");
        if (lens.coverage().isPainted()) {
            return List.of(
                    coloured(Palette.COVERED, bold("covered ×times")) + "   "
                            + coloured(Palette.PARTLY_COVERED, bold("in some of its states ×times (some/all)")) + "   "
                            + coloured(Palette.UNCOVERED, bold("not covered")),
                    signs);
        }
        return List.of(coloured(Palette.INK, bold("event")) + "  " + coloured(Palette.GUARD, "[guard]") + "  "
                + coloured(Palette.EFFECT, "/ effects") + "   "
                + coloured(Palette.FAILURE, "× fails") + "   " + signs);
    }
}
