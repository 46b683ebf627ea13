package org.spectls.diagram.sequence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spectls.compiler.model.Definition.EventDef;
import org.spectls.compiler.model.Definition.ExternTypeDef;
import org.spectls.compiler.model.Definition.Note;
import org.spectls.compiler.model.Definition.RecordDef;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.text.ExprText;
import org.spectls.diagram.sequence.Reactions.Moment;
import org.spectls.diagram.sequence.Reactions.Way;
import org.spectls.diagram.sequence.Row.Kind;
import org.spectls.diagram.sequence.Row.Mark;
import org.spectls.diagram.sequence.Row.Message;
import org.spectls.diagram.sequence.World.Seat;
import org.spectls.diagram.view.Words;

/** What the effects of a transition bring about: messages, outputs, and what other machines make of raised events. */
final class Consequences {
    private static final int LONGEST_DETAIL = 38;

    private final Parties parties;
    private final Knowledge knowledge;
    private final Reactions reactions;

    Consequences(Parties parties, Knowledge knowledge, Reactions reactions) {
        this.parties = parties;
        this.knowledge = knowledge;
        this.reactions = reactions;
    }

    /** All that can be after the effects; more than one where a condition is left open. */
    List<Moment> of(Way way, Seat seat, World world, boolean outermost) {
        List<Moment> moments = List.of(new Moment(world.copy(), way.variables()));
        for (Effect effect : way.leaf().effects()) {
            List<Moment> next = new ArrayList<>();
            moments.forEach(moment -> next.addAll(after(effect, seat, moment, outermost)));
            moments = next;
        }
        return moments;
    }

    private List<Moment> after(Effect effect, Seat seat, Moment moment, boolean outermost) {
        Optional<Boolean> holds = effect.condition()
                .map(condition -> knowledge.of(condition, moment.variables()).truth())
                .orElse(Optional.of(true));
        if (holds.equals(Optional.of(false))) {
            return List.of(moment);
        }
        List<Moment> moments = new ArrayList<>();
        Moment done = new Moment(moment.world().copy(), new HashMap<>(moment.variables()));
        if (effect instanceof Effect.Send send) {
            send(send, seat.side(), done, holds.isEmpty());
            moments.add(done);
        } else if (effect instanceof Effect.Raise raise) {
            moments.addAll(raise(raise, seat, done));
        } else if (effect instanceof Effect.Emit emit) {
            emit(emit, seat.side(), done.world(), outermost, holds.isEmpty());
            return List.of(done);
        } else if (effect instanceof Effect.Let let) {
            done.variables().put(let.name(), knowledge.of(let.value(), moment.variables()));
            return List.of(done);
        } else {
            return List.of(moment);
        }
        if (holds.isEmpty()) {
            moments.add(moment);
        }
        return moments;
    }

    private void send(Effect.Send send, int side, Moment moment, boolean open) {
        Optional<String> condition = open ? send.condition().map(ExprText::of) : Optional.empty();
        Message message =
                new Message(side, Words.messageName(send), detail(send), condition, Optional.empty(), note(send));
        moment.world().send(message, send.channel(), knowledge.of(send.message(), moment.variables()));
    }

    /** The message as its author documented it; else where it is sent. */
    private Note note(Effect.Send send) {
        return struct(send).map(StructDef::note).orElse(send.note());
    }

    private Optional<StructDef> struct(Effect.Send send) {
        return parties.model().structs().stream()
                .filter(struct -> struct.name().equals(Words.messageName(send)))
                .findFirst();
    }

    /** What is in the message: the member that makes it, or the names of its fields. */
    private String detail(Effect.Send send) {
        String members = Words.message(send).substring(Words.messageName(send).length());
        if (!members.isEmpty()) {
            return members.strip();
        }
        List<String> fields = struct(send).map(StructDef::fields).orElse(List.of()).stream()
                .filter(field -> field.lengthOf().isEmpty())
                .map(field -> field.name())
                .toList();
        String all = String.join(", ", fields);
        for (int shown = fields.size(); all.length() > LONGEST_DETAIL && shown > 1; shown--) {
            all = fields.stream().limit(shown - 1).collect(Collectors.joining(", ")) + ", …";
        }
        return all;
    }

    private List<Moment> raise(Effect.Raise raise, Seat seat, Moment moment) {
        List<Known> arguments = raise.arguments().stream()
                .map(argument -> knowledge.of(argument, moment.variables()))
                .toList();
        Event event = new Event.Internal(raise.event());
        List<World> worlds = List.of(moment.world());
        for (var listener : parties.machines(seat.side())) {
            if (!listener.alphabet().contains(event) || listener.name().equals(seat.machine())) {
                continue;
            }
            List<World> next = new ArrayList<>();
            Seat other = new Seat(seat.side(), listener.name());
            worlds.forEach(world -> next.addAll(reactions.within(event, other, arguments, world, false)));
            worlds = next;
        }
        return worlds.stream()
                .map(world -> new Moment(world, moment.variables()))
                .toList();
    }

    private void emit(Effect.Emit emit, int side, World world, boolean outermost, boolean open) {
        Optional<EventDef> output = parties.model().events().stream()
                .filter(event -> event.name().equals(emit.output()))
                .findFirst();
        world.mark(
                side,
                new Mark(
                        Kind.OUTPUT,
                        emit.output() + (open ? " ?" : ""),
                        output.map(EventDef::note).orElse(emit.note())));
        // A secret that another machine hands over in the middle of a transition protects what the transition sends
        // next.
        if (!outermost
                && output.stream().flatMap(o -> o.params().stream()).anyMatch(param -> holdsSecret(param.type()))) {
            world.installed.add(emit.output());
        }
    }

    private boolean holdsSecret(Type type) {
        if (type instanceof Type.Product product) {
            return parties.model().records().stream()
                    .filter(record -> record.name().equals(product.name()))
                    .map(RecordDef::fields)
                    .flatMap(List::stream)
                    .anyMatch(field -> holdsSecret(field.type()));
        } else if (type instanceof Type.Extern extern) {
            return parties.model().externTypes().stream()
                    .filter(ExternTypeDef::secret)
                    .anyMatch(declared -> declared.name().equals(extern.name()));
        } else if (type instanceof Type.Optional optional) {
            return holdsSecret(optional.element());
        }
        return type instanceof Type.Secret || (type instanceof Type.ListOf list && holdsSecret(list.element()));
    }
}
