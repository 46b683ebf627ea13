package org.spectls.interpreter;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.spectls.compiler.model.Definition.ChannelDef;
import org.spectls.compiler.model.Definition.ChannelMessage;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Machine;
import org.spectls.interpreter.Situation.Timer;

/** Carries effects out, in their order. */
final class Effects {
    /** Answers a condition. */
    @FunctionalInterface
    interface Decider {
        boolean decide(String id, Expr condition, Scope scope);
    }

    private final Index index;
    private final Evaluator evaluator;
    private final Ledger ledger;
    private final Decisions decisions;
    private final BiConsumer<String, List<Value>> raise;
    private final Decider decider;

    Effects(
            Index index,
            Decisions decisions,
            Evaluator evaluator,
            Ledger ledger,
            BiConsumer<String, List<Value>> raise,
            Decider decider) {
        this.index = index;
        this.decisions = decisions;
        this.evaluator = evaluator;
        this.ledger = ledger;
        this.raise = raise;
        this.decider = decider;
    }

    /**
     * The effects of a machine's transition.
     *
     * @return the names behind them; empty when one of them has ended the endpoint, and the rest was dropped
     */
    Optional<Scope> perform(List<Effect> effects, String transition, Machine machine, Scope outer) {
        Scope scope = outer;
        for (int i = 0; i < effects.size(); i++) {
            scope = perform(effects.get(i), Decisions.effect(transition, i), Optional.of(machine), scope);
            if (ledger.ended) {
                return Optional.empty();
            }
        }
        return Optional.of(scope);
    }

    /** The effects of an endpoint's failure: all of them. */
    void performAll(List<Effect> effects, String transition, Scope outer) {
        Scope scope = outer;
        for (int i = 0; i < effects.size(); i++) {
            scope = perform(effects.get(i), Decisions.effect(transition, i), Optional.empty(), scope);
        }
    }

    private Scope perform(Effect effect, String place, Optional<Machine> machine, Scope scope) {
        if (effect instanceof Effect.Let let) {
            return scope.with(let.name(), Evaluator.fit(evaluator.value(let.value(), scope), let.type()));
        }
        if (effect.condition().isEmpty()
                || decider.decide(decisions.id(place), effect.condition().get(), scope)) {
            perform(effect, machine, scope);
        }
        return scope;
    }

    private void perform(Effect effect, Optional<Machine> machine, Scope scope) {
        if (effect instanceof Effect.Send send) {
            send(send.channel(), (Value.Struct) evaluator.value(send.message(), scope));
        } else if (effect instanceof Effect.Raise raised) {
            List<Value> arguments = evaluator.values(raised.arguments(), scope);
            ledger.add(new Happening.Raised(raised.event(), arguments));
            raise.accept(raised.event(), arguments);
        } else if (effect instanceof Effect.Emit emit) {
            ledger.add(new Happening.Emitted(emit.output(), evaluator.values(emit.arguments(), scope)));
        } else if (effect instanceof Effect.StartTimer start) {
            Timer timer = timer(machine, start.timer());
            ledger.durations.put(timer, evaluator.number(start.duration(), scope));
            arm(timer);
        } else if (effect instanceof Effect.RestartTimer restart) {
            arm(timer(machine, restart.timer()));
        } else if (effect instanceof Effect.StopTimer stop) {
            Timer timer = timer(machine, stop.timer());
            ledger.deadlines.remove(timer);
            ledger.add(new Happening.Stopped(timer));
        } else if (effect instanceof Effect.Feed feed) {
            ledger.add(new Happening.Fed(feed.channel()));
            ledger.feed(index.channel(feed.channel()));
        } else {
            ledger.clear();
            ledger.add(new Happening.Cleared());
        }
    }

    /** Frames the message, writes it down in the transcript, and hands it to the environment. */
    private void send(String channel, Value.Struct message) {
        ChannelDef definition = index.channel(channel);
        Optional<String> tag = definition.messages().stream()
                .filter(m -> m.name().equals(message.name()))
                .findFirst()
                .flatMap(ChannelMessage::tag);
        Octets frame = ledger.codec.encode(
                tag.map(t -> evaluator.tagged(definition.carries(), t, message)).orElse(message));
        ledger.transcribe(channel, message.name(), frame);
        ledger.add(new Happening.Sent(channel, message.name(), frame, message));
    }

    /** Arms the timer with what it was last started with; one that never was does nothing. */
    private void arm(Timer timer) {
        Long duration = ledger.durations.get(timer);
        if (duration != null && duration <= Situation.NEVER - Math.max(0, ledger.now)) {
            ledger.deadlines.put(timer, ledger.now + duration);
            ledger.add(new Happening.Started(timer, ledger.now + duration));
        } else {
            ledger.deadlines.remove(timer);
        }
    }

    private static Timer timer(Optional<Machine> machine, String name) {
        return new Timer(machine.orElseThrow().name(), name);
    }
}
