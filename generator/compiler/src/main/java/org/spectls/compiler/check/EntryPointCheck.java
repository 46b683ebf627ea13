package org.spectls.compiler.check;

import java.util.List;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Definition.EventDef;
import org.spectls.compiler.model.Definition.EventKind;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Model;

/** A call or an input goes to exactly one machine of an endpoint; an endpoint may do without it, but not all of them. */
final class EntryPointCheck implements Check {
    @Override
    public String name() {
        return "every call and input goes to one machine";
    }

    @Override
    public int run(Model model, Diagnostics diagnostics) {
        int count = 0;
        for (EventDef event : model.events()) {
            if (event.kind() == EventKind.CALL || event.kind() == EventKind.INPUT) {
                count++;
                check(event, model, diagnostics);
            }
        }
        return count;
    }

    private static void check(EventDef def, Model model, Diagnostics diagnostics) {
        String word = def.kind() == EventKind.CALL ? "call" : "input";
        Event event = def.kind() == EventKind.CALL ? new Event.Call(def.name()) : new Event.Input(def.name());
        boolean handled = false;
        for (EndpointDef endpoint : model.endpoints()) {
            List<Machine> machines = Machines.machines(model, endpoint)
                    .filter(machine -> Machines.handles(machine, event))
                    .toList();
            handled |= !machines.isEmpty();
            if (machines.size() > 1) {
                diagnostics.report(tooMany(def, word, event, endpoint, machines));
            }
        }
        if (!handled) {
            diagnostics.report(
                    Diagnostic.of("TLS0611", def.note().span(), "no machine handles " + word + " `" + def.name() + "`")
                            .withHint("handle it with `on " + def.name() + "`, or remove it"));
        }
    }

    private static Diagnostic tooMany(
            EventDef def, String word, Event event, EndpointDef endpoint, List<Machine> machines) {
        var diagnostic = Diagnostic.of(
                        "TLS0612",
                        def.note().span(),
                        "several machines of endpoint `%s` handle %s `%s`".formatted(endpoint.name(), word, def.name()))
                .withHint("let one machine handle it and raise an event for the others");
        for (Machine machine : machines) {
            var first = Machines.writtenHandlers(machine)
                    .filter(handler -> handler.event().equals(event))
                    .findFirst()
                    .orElseThrow();
            diagnostic = diagnostic.withRelated(first.note().span(), "`" + machine.name() + "` does");
        }
        return diagnostic;
    }
}
