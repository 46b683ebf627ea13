package org.spectls.mutate.operator;

import java.util.ArrayList;
import java.util.List;
import org.spectls.compiler.parse.concrete.Piece;

/** What can go wrong with effects. */
final class Effects {
    static final List<Operator> OPERATORS = List.of(
            new Operator("effect-dropped", "An effect is not done.", site -> dropped(site, false)),
            new Operator("timer-unset", "A timer is not started, restarted or stopped.", site -> dropped(site, true)),
            new Operator(
                    "effects-reordered",
                    "Two effects that may depend on each other are done the other way round.",
                    Effects::reordered),
            new Operator(
                    "effect-unconditional", "An effect is done whatever its condition says.", Effects::unconditional),
            new Operator(
                    "effect-condition-negated",
                    "An effect is done when it should not be, and only then.",
                    Effects::conditionNegated));

    private Effects() {}

    private static List<Change> dropped(Site site, boolean timers) {
        if (!site.is("effectList")) {
            return List.of();
        }
        List<Piece> effects = site.piece().all("effect");
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < effects.size(); i++) {
            if (isOfTimer(effects.get(i)) == timers) {
                changes.add(dropped(site, effects, i));
            }
        }
        return changes;
    }

    private static Change dropped(Site site, List<Piece> effects, int index) {
        String detail = Site.slug(site.text(effects.get(index)));
        if (effects.size() > 1) {
            return new Change(site.removals(effects).get(index).edit(), detail);
        }
        // Without the word before it.
        Piece start = site.parent()
                .flatMap(parent -> parent.children().stream()
                        .filter(child ->
                                child.is("DO") && child.end() <= site.piece().start())
                        .reduce((first, last) -> last))
                .orElse(site.piece());
        return new Change(new Edit(start.start(), site.piece().end(), ""), detail);
    }

    private static List<Change> reordered(Site site) {
        if (!site.is("effectList")) {
            return List.of();
        }
        List<Piece> effects = site.piece().all("effect");
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i + 1 < effects.size(); i++) {
            if (!Independence.of(site, effects.get(i), effects.get(i + 1))) {
                changes.add(site.exchange(effects.get(i), effects.get(i + 1)));
            }
        }
        return changes;
    }

    private static List<Change> unconditional(Site site) {
        if (!site.is("effect") || site.expressions().isEmpty()) {
            return List.of();
        }
        Piece core = site.piece().children().get(0);
        return List.of(new Change(new Edit(core.end(), site.piece().end(), ""), Site.slug(site.text(core))));
    }

    private static List<Change> conditionNegated(Site site) {
        if (!site.is("effect") || site.expressions().isEmpty()) {
            return List.of();
        }
        Piece core = site.piece().children().get(0);
        Piece condition = site.expressions().get(0);
        return List.of(Site.replace(condition, "!(" + site.text(condition) + ")", Site.slug(site.text(core))));
    }

    private static boolean isOfTimer(Piece effect) {
        return effect.children().get(0).is("startEffect", "restartEffect", "stopEffect");
    }
}
