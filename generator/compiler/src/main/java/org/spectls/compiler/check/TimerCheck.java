package org.spectls.compiler.check;

import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Model;

/** A timer that is declared is started by its machine, and does something when it fires. */
final class TimerCheck implements Check {
    @Override
    public String name() {
        return "every timer is started and handled";
    }

    @Override
    public int run(Model model, Diagnostics diagnostics) {
        int count = 0;
        for (Machine machine : model.machines()) {
            for (String timer : machine.timers()) {
                count++;
                check(machine, timer, diagnostics);
            }
        }
        return count;
    }

    private static void check(Machine machine, String timer, Diagnostics diagnostics) {
        var start = Machines.effects(machine, Effect.StartTimer.class)
                .filter(effect -> effect.timer().equals(timer))
                .findFirst();
        if (start.isEmpty()) {
            diagnostics.report(Diagnostic.of("TLS0617", machine.note().span(), "timer `" + timer + "` is never started")
                    .withHint("start it with `start " + timer + "(duration)`, or remove it"));
        } else if (!Machines.handles(machine, new Event.Timer(timer))) {
            diagnostics.report(Diagnostic.of(
                            "TLS0618",
                            start.get().note().span(),
                            "timer `" + timer + "` is started, but nothing happens when it fires")
                    .withHint("add `on " + timer + "` to the states in which it may fire"));
        }
    }
}
