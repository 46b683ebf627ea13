package org.spectls.compiler.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.source.Span;

/** What an endpoint sends, the other one handles: somewhere in a machine that receives the channel. */
final class SendCheck implements Check {
    @Override
    public String name() {
        return "every message sent has a receiver";
    }

    @Override
    public int run(Model model, Diagnostics diagnostics) {
        var sends = new HashSet<Span>();
        for (EndpointDef endpoint : model.endpoints()) {
            List<EndpointDef> peers = peers(model, endpoint);
            Machines.effects(model, endpoint, Effect.Send.class).forEach(send -> {
                sends.add(send.note().span());
                message(send)
                        .filter(message -> !received(model, peers, message))
                        .ifPresent(message -> diagnostics.report(error(send, message, peers)));
            });
        }
        return sends.size();
    }

    /** Without another endpoint, the protocol is spoken among equals. */
    private static List<EndpointDef> peers(Model model, EndpointDef endpoint) {
        List<EndpointDef> others = model.endpoints().stream()
                .filter(other -> !other.name().equals(endpoint.name()))
                .toList();
        return others.isEmpty() ? List.of(endpoint) : others;
    }

    private static Optional<Event> message(Effect.Send send) {
        return send.message().type() instanceof Type.Struct struct
                ? Optional.of(new Event.Message(send.channel(), struct.name()))
                : Optional.empty();
    }

    private static boolean received(Model model, List<EndpointDef> peers, Event message) {
        return peers.stream()
                .flatMap(peer -> Machines.machines(model, peer))
                .anyMatch(machine -> Machines.handles(machine, message));
    }

    private static Diagnostic error(Effect.Send send, Event message, List<EndpointDef> peers) {
        String names =
                String.join("` or `", peers.stream().map(EndpointDef::name).toList());
        return Diagnostic.of("TLS0613", send.note().span(), "message `" + message.name() + "` has no receiver")
                .withLabel("no machine of `" + names + "` handles it by name")
                .withHint("add `on " + message.name() + "` where the peer expects it");
    }
}
