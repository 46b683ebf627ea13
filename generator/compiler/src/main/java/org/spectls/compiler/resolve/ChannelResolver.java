package org.spectls.compiler.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spectls.compiler.model.Definition.ChannelDef;
import org.spectls.compiler.model.Definition.ChannelMessage;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Definition.TranscriptDef;
import org.spectls.compiler.model.Wire;
import org.spectls.compiler.syntax.Declaration.ChannelDecl;
import org.spectls.compiler.syntax.Declaration.TranscriptDecl;
import org.spectls.compiler.syntax.Name;

/** Channels with the messages that they carry, and the transcript. */
final class ChannelResolver {
    private final World world;

    ChannelResolver(World world) {
        this.world = world;
    }

    void channel(ChannelDecl syntax) {
        StructDef struct = world.structs.get(syntax.carries().text());
        List<ChannelMessage> messages = List.of();
        if (struct == null) {
            world.errors.unknown("TLS0201", "struct", syntax.carries(), world.structs.keySet());
        } else {
            messages = messages(syntax, struct);
        }
        world.channels.put(
                syntax.name().text(),
                new ChannelDef(syntax.name().text(), syntax.carries().text(), messages, syntax.note()));
    }

    void transcript(TranscriptDecl syntax) {
        if (world.transcript.isPresent()) {
            world.errors.report("TLS0202", syntax.name().span(), "there is a transcript already");
            return;
        }
        ChannelDef channel = world.channels.get(syntax.name().text());
        if (channel == null) {
            world.errors.unknown("TLS0406", "channel", syntax.name(), world.channels.keySet());
            return;
        }
        List<String> messages =
                channel.messages().stream().map(ChannelMessage::name).toList();
        for (Name except : syntax.except()) {
            if (!messages.contains(except.text())) {
                world.errors.unknown("TLS0319", "message of `" + channel.name() + "`", except, messages);
            }
        }
        world.transcript = Optional.of(new TranscriptDef(
                channel.name(),
                channel.name(),
                syntax.except().stream().map(Name::text).toList(),
                syntax.note()));
    }

    private List<ChannelMessage> messages(ChannelDecl syntax, StructDef struct) {
        Optional<Field> body = struct.fields().stream()
                .filter(f -> f.wire() instanceof Wire.Select)
                .findFirst();
        if (body.isEmpty()) {
            return List.of(new ChannelMessage(
                    struct.name(), Optional.empty(), struct.fields().isEmpty()));
        }
        Wire.Select select = (Wire.Select) body.get().wire();
        boolean framed = struct.context().isEmpty()
                && struct.fields().stream()
                        .allMatch(field -> field.equals(body.get())
                                || field.name().equals(select.tag())
                                || field.lengthOf()
                                        .equals(Optional.of(body.get().name())));
        if (!framed) {
            world.errors.report(
                    "TLS0320",
                    syntax.carries().span(),
                    "a channel's struct with a select has nothing but its tag, its length and the body",
                    "move the other fields into the bodies");
        }
        List<ChannelMessage> messages = new ArrayList<>();
        for (Wire.Case c : select.cases()) {
            if (c.body() instanceof Wire.Body.Struct message && c.members().size() == 1) {
                boolean empty = Optional.ofNullable(world.structs.get(message.name()))
                        .filter(def -> def.fields().isEmpty())
                        .isPresent();
                messages.add(new ChannelMessage(
                        message.name(), Optional.of(c.members().get(0)), empty));
            } else {
                world.errors.report(
                        "TLS0320",
                        syntax.carries().span(),
                        "each message of a channel has one tag and a struct of its own",
                        "declare `struct {} Name;` for a message without content");
            }
        }
        return messages;
    }
}
