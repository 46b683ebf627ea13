package org.spectls.interpreter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spectls.compiler.model.Definition.ChannelDef;
import org.spectls.compiler.model.Definition.ChannelMessage;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Alternative;
import org.spectls.compiler.model.Machine.Assignment;
import org.spectls.compiler.model.Machine.Block;
import org.spectls.compiler.model.Machine.Choice;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.Let;
import org.spectls.compiler.model.Machine.Require;
import org.spectls.compiler.model.Machine.State;
import org.spectls.compiler.model.Machine.Target;
import org.spectls.compiler.model.Wire;
import org.spectls.interpreter.Situation.Current;
import org.spectls.interpreter.Situation.Pending;
import org.spectls.interpreter.Situation.Timer;

/** One step under way: from the stimulus to the last effect. For one use. */
final class Run {
    private final Index index;
    private final EndpointDef endpoint;
    private final List<Machine> machines;
    private final Decisions decisions;
    private final Observer observer;
    private final Situation before;
    private final Ledger ledger;
    private final Effects effects;
    private final Evaluator evaluator;
    private final Map<String, Current> states;
    private boolean failing;
    private Optional<String> detail = Optional.empty();

    Run(Index index, Decisions decisions, Situation before, Host host, Observer observer) {
        this.index = index;
        this.endpoint = index.endpoint(before.endpoint());
        this.machines = index.machines(endpoint);
        this.decisions = decisions;
        this.observer = observer;
        this.before = before;
        this.states = new LinkedHashMap<>(before.machines());
        this.ledger = new Ledger(before, new Codec(index), index);
        this.evaluator = new Evaluator(index, before.configuration(), host, ledger);
        this.effects = new Effects(index, decisions, evaluator, ledger, this::raise, this::decide);
    }

    Step step(Stimulus stimulus) {
        boolean taken = take(stimulus);
        return new Step(before, stimulus, taken, ledger.happenings, ledger.situation(states));
    }

    private boolean take(Stimulus stimulus) {
        if (stimulus instanceof Stimulus.Time time) {
            ledger.now = time.now();
            return true;
        } else if (stimulus instanceof Stimulus.Call call) {
            ledger.rejection = Optional.empty();
            if (before.ended()) {
                ledger.add(new Happening.Rejected(call.name()));
                return false;
            }
            return entry(new Event.Call(call.name()), call.arguments());
        } else if (stimulus instanceof Stimulus.Input input) {
            input.fragment().ifPresent(fragment -> ledger.fragment = fragment);
            return !before.ended() && entry(new Event.Input(input.name()), input.arguments());
        } else if (before.ended()) {
            return false;
        } else if (stimulus instanceof Stimulus.Message message) {
            message(index.channel(message.channel()), message.frame());
            return true;
        } else if (stimulus instanceof Stimulus.Fire fire) {
            return fire(fire.timer());
        } else if (stimulus instanceof Stimulus.Result result) {
            return entry(new Event.Result(result.operation()), List.of(result.value()));
        }
        return next();
    }

    /** The stimulus goes to the machine that handles it. */
    private boolean entry(Event event, List<Value> payload) {
        Machine machine = machines.stream()
                .filter(m -> m.alphabet().contains(event))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(endpoint.name() + " does not know " + event.name()));
        tell(machine, event, payload);
        return true;
    }

    private boolean fire(Timer timer) {
        Long deadline = ledger.deadlines.remove(timer);
        if (deadline == null) {
            return false;
        }
        ledger.now = Math.max(ledger.now, deadline);
        tell(index.machine(timer.machine()), new Event.Timer(timer.name()), List.of());
        return true;
    }

    /** Of several channels, the one that is declared first goes first. */
    private boolean next() {
        if (!before.pending().isEmpty()) {
            return false;
        }
        for (ChannelDef channel : index.model().channels()) {
            if (ledger.channels.containsKey(channel.name())) {
                try {
                    Optional<Octets> frame = ledger.takeFrame(channel);
                    if (frame.isPresent()) {
                        message(channel, frame.get());
                        return true;
                    }
                } catch (Malformed e) {
                    ledger.channels.put(channel.name(), Buffer.EMPTY);
                    malformed(channel, e);
                    return true;
                }
            }
        }
        return false;
    }

    private void message(ChannelDef channel, Octets frame) {
        ledger.mark(channel.name());
        Value.Struct whole;
        try {
            whole = ledger.codec.decode(channel.carries(), frame);
        } catch (Malformed e) {
            malformed(channel, e);
            return;
        }
        Optional<Field> select = index.select(index.struct(channel.carries()));
        Value body = select.map(field -> whole.field(field.name())).orElse(whole);
        ChannelMessage message = channel.messages().stream()
                .filter(m -> select.isEmpty() || isTagged(whole, select.get(), m))
                .findFirst()
                .orElseThrow();
        ledger.transcribe(channel.name(), message.name(), frame);
        ledger.add(new Happening.Received(channel.name(), message.name(), body));
        tell(receiver(channel), new Event.Message(channel.name(), message.name()), List.of(body));
    }

    private static boolean isTagged(Value.Struct whole, Field select, ChannelMessage message) {
        Value.Code tag = (Value.Code) whole.field(((Wire.Select) select.wire()).tag());
        return tag.name().equals(message.tag());
    }

    private void malformed(ChannelDef channel, Malformed fault) {
        malformed(receiver(channel), channel.name(), fault);
    }

    private void malformed(Machine machine, String channel, Malformed fault) {
        Value.Fault value = new Value.Fault(fault.kind());
        detail = Optional.ofNullable(fault.getMessage());
        ledger.add(new Happening.Garbled(channel, value));
        tell(machine, new Event.Malformed(channel), List.of(value));
    }

    private Machine receiver(ChannelDef channel) {
        return machines.stream()
                .filter(machine -> machine.receives().contains(channel.name()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(endpoint.name() + " does not receive " + channel.name()));
    }

    /** To each machine that knows the event, in their order; each makes its whole step before the next is told. */
    private void raise(String name, List<Value> arguments) {
        Event event = new Event.Internal(name);
        for (Machine machine : machines) {
            if (!ledger.ended && machine.alphabet().contains(event)) {
                tell(machine, event, arguments);
            }
        }
    }

    private void tell(Machine machine, Event event, List<Value> payload) {
        Current current = current(machine);
        Handler handler = index.handler(index.state(machine.name(), current.state()), event);
        Scope scope = new Scope(current.data());
        List<Value> values = payload;
        if (!handler.context().isEmpty()) {
            try {
                values = List.of(decoded((Value.Encoded) payload.get(0), handler, scope));
            } catch (Malformed e) {
                malformed(machine, ((Event.Message) event).channel(), e);
                return;
            }
        }
        if (event instanceof Event.Message message && values.get(0) instanceof Value.Struct struct) {
            ledger.add(new Happening.Decoded(message.channel(), message.name(), struct));
        }
        for (int i = 0; i < handler.bindings().size(); i++) {
            scope = scope.with(handler.bindings().get(i).name(), values.get(i));
        }
        states.put(machine.name(), block(handler.body(), new Place(machine, current, event, handler.id()), scope));
    }

    private Current current(Machine machine) {
        return Optional.ofNullable(states.get(machine.name())).orElseThrow();
    }

    /** The message needs what the state knows to be decoded. */
    private Value decoded(Value.Encoded encoded, Handler handler, Scope scope) throws Malformed {
        List<Param> parameters = index.struct(encoded.struct()).context();
        Map<String, Value> context = new LinkedHashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            context.put(
                    parameters.get(i).name(), evaluator.value(handler.context().get(i), scope));
        }
        return ledger.codec.decode(encoded.struct(), encoded.content(), context);
    }

    /** Where a handler is carried out, and how far. */
    private record Place(Machine machine, Current current, Event event, String path) {
        Place at(String inner) {
            return new Place(machine, current, event, inner);
        }
    }

    /** The steps in order, then an ending. */
    private Current block(Block block, Place place, Scope outer) {
        Scope scope = outer;
        for (Machine.Step step : block.steps()) {
            if (step instanceof Require require) {
                if (!decide(require.id(), require.condition(), scope)) {
                    return fail(require.id(), evaluator.value(require.failure(), scope), place);
                }
            } else {
                Let let = (Let) step;
                Value value = evaluator.value(let.value(), scope);
                if (let.failure().isPresent()) {
                    Optional<Value> held = ((Value.Maybe) value).held();
                    if (held.isEmpty()) {
                        Value failure = evaluator.value(let.failure().get(), scope);
                        return fail(let.id().orElseThrow(), failure, place);
                    }
                    value = held.get();
                }
                scope = scope.with(let.name(), Evaluator.fit(value, let.type()));
            }
        }
        return block.ending() instanceof Choice choice
                ? choose(choice, place, scope)
                : transition((Leaf) block.ending(), place, scope);
    }

    /** The one alternative whose guard holds, or else the one without guard. */
    private Current choose(Choice choice, Place place, Scope scope) {
        List<Alternative> alternatives = choice.alternatives();
        Optional<Integer> otherwise = Optional.empty();
        for (int i = 0; i < alternatives.size(); i++) {
            Optional<Expr> guard = alternatives.get(i).guard();
            String inner = Decisions.alternative(place.path(), i);
            if (guard.isEmpty()) {
                otherwise = Optional.of(i);
            } else if (decide(decisions.id(inner), guard.get(), scope)) {
                return block(alternatives.get(i).block(), place.at(inner), scope);
            }
        }
        int last = otherwise.orElseThrow(() -> new IllegalStateException("no alternative applies: " + place.path()));
        return block(alternatives.get(last).block(), place.at(Decisions.alternative(place.path(), last)), scope);
    }

    private Current transition(Leaf leaf, Place place, Scope outer) {
        Target target = leaf.target();
        boolean tellsLast = target instanceof Target.Reject || target instanceof Target.Fail;
        if (!tellsLast) {
            ledger.add(new Happening.Fired(leaf.id()));
        }
        Optional<Scope> after = effects.perform(leaf.effects(), leaf.id(), place.machine(), outer);
        if (after.isEmpty()) {
            return place.current();
        }
        Scope scope = after.get();
        Current next = place.current();
        if (target instanceof Target.Goto to) {
            next = enter(place.machine(), to, scope);
        } else if (target instanceof Target.Stay stay && !stay.data().isEmpty()) {
            Map<String, Value> data = new LinkedHashMap<>(place.current().data());
            data.putAll(
                    assigned(index.state(place.machine().name(), place.current().state()), stay.data(), scope));
            next = new Current(place.current().state(), data, place.current().pending());
        } else if (target instanceof Target.Reject) {
            ledger.add(new Happening.Fired(leaf.id()));
            ledger.add(new Happening.Rejected(place.event().name()));
            ledger.rejection = Optional.of(leaf.id());
        } else if (target instanceof Target.Fail fail) {
            fail(leaf.id(), evaluator.value(fail.failure(), scope), place);
        } else if (target instanceof Target.End) {
            ledger.end();
        }
        if (!leaf.wiped().isEmpty()) {
            ledger.add(new Happening.Wiped(leaf.wiped()));
        }
        return next;
    }

    /** The new state; if it awaits an operation, that is begun. */
    private Current enter(Machine machine, Target.Goto to, Scope scope) {
        State state = index.state(machine.name(), to.state());
        Map<String, Value> data = assigned(state, to.data(), scope);
        Optional<Pending> pending = state.awaits()
                .map(await -> new Pending(
                        machine.name(), await.operation(), evaluator.values(await.arguments(), new Scope(data))));
        pending.ifPresent(p -> ledger.add(new Happening.Begun(p.operation(), p.arguments())));
        return new Current(state.name(), data, pending);
    }

    private Map<String, Value> assigned(State state, List<Assignment> assignments, Scope scope) {
        Map<String, Value> data = new LinkedHashMap<>();
        for (Param param : state.data()) {
            for (Assignment assignment : assignments) {
                if (assignment.name().equals(param.name())) {
                    data.put(param.name(), Evaluator.fit(evaluator.value(assignment.value(), scope), param.type()));
                }
            }
        }
        return data;
    }

    /** The endpoint fails: its {@code on fail}, then the end. A failure on the way to the end changes nothing. */
    private Current fail(String transition, Value failure, Place place) {
        ledger.add(new Happening.Fired(transition));
        if (!failing && !ledger.ended) {
            failing = true;
            ledger.refusal = Optional.of(new Situation.Refusal(transition, failure, detail, ledger.now));
            ledger.add(new Happening.Failed(transition, failure));
            Scope scope =
                    endpoint.failureName().isEmpty() ? Scope.EMPTY : Scope.EMPTY.with(endpoint.failureName(), failure);
            effects.performAll(endpoint.onFail(), Decisions.onFail(endpoint), scope);
            ledger.end();
        }
        return place.current();
    }

    private boolean decide(String id, Expr condition, Scope scope) {
        List<Observer.Truth> atoms = new ArrayList<>();
        boolean outcome = truth(condition, scope, atoms);
        observer.decided(id, atoms, outcome);
        return outcome;
    }

    private boolean truth(Expr expr, Scope scope, List<Observer.Truth> atoms) {
        if (expr instanceof Expr.Not not) {
            return !truth(not.operand(), scope, atoms);
        } else if (expr instanceof Expr.Binary binary && Decision.isLogical(binary)) {
            boolean left = truth(binary.left(), scope, atoms);
            if (left == (binary.operator() == Expr.Operator.OR)) {
                Decision.atoms(binary.right()).forEach(skipped -> atoms.add(Observer.Truth.UNEVALUATED));
                return left;
            }
            return truth(binary.right(), scope, atoms);
        }
        boolean value = evaluator.truth(expr, scope);
        atoms.add(value ? Observer.Truth.TRUE : Observer.Truth.FALSE);
        return value;
    }
}
