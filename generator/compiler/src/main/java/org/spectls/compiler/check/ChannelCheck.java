package org.spectls.compiler.check;

import java.util.List;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.model.Definition.ChannelDef;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Model;

/** In an endpoint a channel that is fed is received by one machine, and one that is received is fed. */
final class ChannelCheck implements Check {
    @Override
    public String name() {
        return "every channel is fed, and received by one machine";
    }

    @Override
    public int run(Model model, Diagnostics diagnostics) {
        for (ChannelDef channel : model.channels()) {
            if (model.machines().stream().noneMatch(m -> m.receives().contains(channel.name()))) {
                diagnostics.report(Diagnostic.of(
                                "TLS0614",
                                channel.note().span(),
                                "no machine receives channel `" + channel.name() + "`")
                        .withHint("add `receives " + channel.name() + "` to a machine, or remove it"));
            }
            for (EndpointDef endpoint : model.endpoints()) {
                check(channel, endpoint, model, diagnostics);
            }
        }
        return model.channels().size();
    }

    private static void check(ChannelDef channel, EndpointDef endpoint, Model model, Diagnostics diagnostics) {
        String where = " in endpoint `" + endpoint.name() + "`";
        List<Machine> receivers = Machines.machines(model, endpoint)
                .filter(machine -> machine.receives().contains(channel.name()))
                .toList();
        List<Effect.Feed> feeds = Machines.effects(model, endpoint, Effect.Feed.class)
                .filter(feed -> feed.channel().equals(channel.name()))
                .toList();
        if (receivers.size() > 1) {
            diagnostics.report(Diagnostic.of(
                            "TLS0615",
                            receivers.get(1).note().span(),
                            "channel `" + channel.name() + "` is received twice" + where)
                    .withRelated(receivers.get(0).note().span(), "here first")
                    .withHint("let one machine receive it and raise events for the other"));
        }
        if (receivers.isEmpty() && !feeds.isEmpty()) {
            diagnostics.report(Diagnostic.of(
                            "TLS0614",
                            feeds.get(0).note().span(),
                            "no machine receives channel `" + channel.name() + "`" + where)
                    .withHint("add a machine that receives it to the endpoint"));
        }
        if (!receivers.isEmpty() && feeds.isEmpty()) {
            diagnostics.report(Diagnostic.of(
                            "TLS0616", channel.note().span(), "nobody feeds channel `" + channel.name() + "`" + where)
                    .withRelated(receivers.get(0).note().span(), "this machine waits for it")
                    .withHint("hand it fragments with `feed " + channel.name() + "`"));
        }
    }
}
