package org.spectls.compiler.check;

import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Definition.EventDef;
import org.spectls.compiler.model.Definition.EventKind;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Model;

/** Who raises an event is heard, and who waits for one does not wait in vain; outputs are emitted by somebody. */
final class EventCheck implements Check {
    @Override
    public String name() {
        return "every event has who raises and who handles it";
    }

    @Override
    public int run(Model model, Diagnostics diagnostics) {
        int count = 0;
        for (EventDef event : model.events()) {
            if (event.kind() == EventKind.EVENT) {
                count++;
                checkRaised(event, model, diagnostics);
                checkHandled(event, model, diagnostics);
            } else if (event.kind() == EventKind.OUTPUT) {
                count++;
                checkEmitted(event, model, diagnostics);
            }
        }
        return count;
    }

    private static void checkRaised(EventDef event, Model model, Diagnostics diagnostics) {
        String name = event.name();
        boolean raised = model.endpoints().stream().anyMatch(endpoint -> raises(model, endpoint, name));
        if (!raised) {
            diagnostics.report(Diagnostic.of("TLS0607", event.note().span(), "nobody raises event `" + name + "`")
                    .withHint("add a `raise " + name + "` where it happens, or remove it"));
            return;
        }
        for (Machine machine : model.machines()) {
            boolean here = Machines.endpoints(model, machine).anyMatch(endpoint -> raises(model, endpoint, name));
            if (!here) {
                Machines.writtenHandlers(machine)
                        .filter(handler -> handler.event().equals(new Event.Internal(name)))
                        .findFirst()
                        .ifPresent(handler -> diagnostics.report(raisedElsewhere(name, handler)));
            }
        }
    }

    private static Diagnostic raisedElsewhere(String name, Handler handler) {
        return Diagnostic.of("TLS0607", handler.note().span(), "nobody raises event `" + name + "` here")
                .withHint("no machine of an endpoint that this machine is part of raises it");
    }

    private static boolean raises(Model model, EndpointDef endpoint, String event) {
        return Machines.effects(model, endpoint, Effect.Raise.class)
                .anyMatch(raise -> raise.event().equals(event));
    }

    private static void checkHandled(EventDef event, Model model, Diagnostics diagnostics) {
        var heard = new Event.Internal(event.name());
        for (Machine machine : model.machines()) {
            boolean handled = Machines.endpoints(model, machine)
                    .flatMap(endpoint -> Machines.machines(model, endpoint))
                    .anyMatch(listener -> Machines.handles(listener, heard));
            if (!handled) {
                Machines.effects(machine, Effect.Raise.class)
                        .filter(raise -> raise.event().equals(event.name()))
                        .findFirst()
                        .ifPresent(raise -> diagnostics.report(notHandled(event, raise)));
            }
        }
    }

    private static Diagnostic notHandled(EventDef event, Effect.Raise raise) {
        return Diagnostic.of("TLS0608", raise.note().span(), "nobody handles event `" + event.name() + "`")
                .withRelated(event.note().span(), "declared here")
                .withHint("handle it with `on " + event.name() + "` in a machine of the same endpoint");
    }

    private static void checkEmitted(EventDef output, Model model, Diagnostics diagnostics) {
        boolean emitted = model.endpoints().stream()
                .flatMap(endpoint -> Machines.effects(model, endpoint, Effect.Emit.class))
                .anyMatch(emit -> emit.output().equals(output.name()));
        if (!emitted) {
            diagnostics.report(
                    Diagnostic.of("TLS0609", output.note().span(), "nobody emits output `" + output.name() + "`")
                            .withHint("make it an effect of a transition, or remove it"));
        }
    }
}
