package org.spectls.cli.simulate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.spectls.cli.simulate.Link.Fragment;
import org.spectls.compiler.model.Definition.EventDef;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Block;
import org.spectls.compiler.model.Machine.Choice;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.interpreter.Happening;
import org.spectls.interpreter.Interpreter;
import org.spectls.interpreter.Octets;
import org.spectls.interpreter.Step;
import org.spectls.interpreter.Stimulus;
import org.spectls.interpreter.Value;
import org.spectls.interpreter.sample.Samples;

/**
 * Each message travels by itself. It is told by the input whose handlers feed its channel, or, where none does, as a whole
 * message.
 */
final class PlainCarrier implements Carrier {
    private final Interpreter interpreter;
    private final Samples samples;

    /** The input that feeds each channel. */
    private final Map<String, String> inputs = new TreeMap<>();

    PlainCarrier(Interpreter interpreter, Samples samples) {
        this.interpreter = interpreter;
        this.samples = samples;
        for (Machine machine : interpreter.model().machines()) {
            machine.states().forEach(state -> state.handlers().forEach(this::note));
        }
    }

    /** Whether an input brings messages. */
    boolean tells(String input) {
        return inputs.containsValue(input);
    }

    @Override
    public boolean isOwn(String output) {
        return false;
    }

    @Override
    public void carry(Turn turn, int side, Step step) {
        step.all(Happening.Sent.class)
                .forEach(sent -> turn.launch(
                        parcel(1 - side, sent.channel(), Envelope.of(sent.message(), sent.value()), sent.frame(), "")));
    }

    @Override
    public void inject(Turn turn, int side, String channel, String message, Octets frame, boolean attacker) {
        Parcel parcel = parcel(side, channel, message, frame, "injected");
        if (attacker) {
            turn.launchAhead(parcel);
        } else {
            turn.launch(parcel);
        }
    }

    @Override
    public void deliver(Turn turn, int side, Parcel parcel) {
        String channel = channels().get((int) parcel.fragment().type());
        Octets frame = parcel.fragment().octets();
        Optional<String> input = Optional.ofNullable(inputs.get(channel));
        if (input.isPresent()) {
            turn.tell(side, new Stimulus.Input(input.get(), arguments(input.get()), Optional.of(frame)), true);
        } else {
            turn.tell(side, new Stimulus.Message(channel, frame), false);
        }
    }

    private Parcel parcel(int to, String channel, String message, Octets frame, String remark) {
        return new Parcel(0, to, message, new Fragment(channels().indexOf(channel), 0, frame), false, remark);
    }

    private List<String> channels() {
        return interpreter.model().channels().stream()
                .map(channel -> channel.name())
                .toList();
    }

    private List<Value> arguments(String input) {
        EventDef event = interpreter.model().events().stream()
                .filter(definition -> definition.name().equals(input))
                .findFirst()
                .orElseThrow();
        return event.params().stream()
                .map(param -> samples.one(param.type())
                        .orElseThrow(() -> new IllegalArgumentException(input + " needs what only a host has")))
                .toList();
    }

    private void note(Handler handler) {
        if (handler.event() instanceof Event.Input input) {
            Set<String> fed = new LinkedHashSet<>();
            feeds(handler.body(), fed);
            fed.forEach(channel -> inputs.putIfAbsent(channel, input.name()));
        }
    }

    private static void feeds(Block block, Set<String> fed) {
        if (block.ending() instanceof Choice choice) {
            choice.alternatives().forEach(alternative -> feeds(alternative.block(), fed));
            return;
        }
        for (Effect effect : ((Leaf) block.ending()).effects()) {
            if (effect instanceof Effect.Feed feed) {
                fed.add(feed.channel());
            }
        }
    }
}
