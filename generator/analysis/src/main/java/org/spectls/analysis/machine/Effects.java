package org.spectls.analysis.machine;

import java.util.Optional;
import java.util.Set;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.text.Labels;

/** What effects are called, and what they do to others. */
final class Effects {
    private Effects() {}

    /** The id of the decision whether an effect is done; {@code used} are those of the same transition before it. */
    static String decision(String leaf, Effect effect, Set<String> used) {
        String name = leaf + "?" + Labels.of(effect).orElseGet(() -> timer(effect));
        if (effect.condition().isEmpty()) {
            return name;
        }
        String unique = name;
        for (int number = 2; !used.add(unique); number++) {
            unique = name + "#" + number;
        }
        return unique;
    }

    private static String timer(Effect effect) {
        if (effect instanceof Effect.StartTimer e) {
            return e.timer();
        }
        if (effect instanceof Effect.RestartTimer e) {
            return e.timer();
        }
        if (effect instanceof Effect.StopTimer e) {
            return e.timer();
        }
        return effect instanceof Effect.Feed e ? e.channel() : "transcript";
    }

    static Optional<Action> action(Effect effect) {
        if (effect instanceof Effect.Raise e) {
            return Optional.of(new Action.Raise(e.event()));
        }
        if (effect instanceof Effect.StartTimer e) {
            return Optional.of(new Action.Start(e.timer()));
        }
        if (effect instanceof Effect.RestartTimer e) {
            return Optional.of(new Action.Restart(e.timer()));
        }
        if (effect instanceof Effect.StopTimer e) {
            return Optional.of(new Action.Stop(e.timer()));
        }
        return effect instanceof Effect.Feed e ? Optional.of(new Action.Feed(e.channel())) : Optional.empty();
    }
}
