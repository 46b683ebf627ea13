package org.spectls.prove.tla;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spectls.compiler.model.Definition.Param;
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
import org.spectls.compiler.model.Machine.Step;
import org.spectls.compiler.model.Machine.Target;

/** A handler's steps, alternatives and transitions. */
final class Blocks {
    private final Expressions expressions;
    private final Externs externs;
    private final EffectTexts effects;
    private final Expressions entering;

    Blocks(Expressions expressions, Externs externs) {
        this.expressions = expressions;
        this.externs = externs;
        this.effects = new EffectTexts(expressions, externs);
        this.entering = new Expressions(expressions.vocabulary(), "Entered");
    }

    /** Where a handler stands, and how many random values its steps have drawn so far. */
    private record Place(Machine machine, State state, Handler handler, int drawn) {
        Place drawing() {
            return new Place(machine, state, handler, drawn + 1);
        }
    }

    /** What becomes of situation {@code S}, with the machine's data {@code D} and the payload {@code A}. */
    String handler(Machine machine, State state, Handler handler) {
        String body = block(handler.body(), new Place(machine, state, handler, 0));
        List<Param> bindings = handler.bindings();
        for (int i = bindings.size() - 1; i >= 0; i--) {
            body = Layout.let(Vocabulary.local(bindings.get(i).name()), "A[" + (i + 1) + "]", body);
        }
        return body;
    }

    private String block(Block block, Place place) {
        return steps(block, 0, place);
    }

    private String steps(Block block, int index, Place place) {
        if (index == block.steps().size()) {
            return block.ending() instanceof Choice choice
                    ? choice(choice, place)
                    : transition((Leaf) block.ending(), place);
        }
        Step step = block.steps().get(index);
        if (step instanceof Require require) {
            return "IF ~" + expressions.of(require.condition(), "S") + "\nTHEN "
                    + refusal(require.id(), expressions.of(require.failure(), "S"), "S", place) + "\nELSE\n"
                    + steps(block, index + 1, place);
        }
        return let((Let) step, block, index, place);
    }

    private String let(Let let, Block block, int index, Place place) {
        Optional<String> drawn = externs.drawn(let.value(), "S", place.drawn());
        String value = drawn.isPresent()
                ? drawn.get()
                : let.failure().isPresent()
                        ? expressions.of(let.value(), "S")
                        : expressions.fitted(let.value(), let.type(), "S");
        String rest = steps(block, index + 1, drawn.isPresent() ? place.drawing() : place);
        String name = Vocabulary.local(let.name());
        if (let.failure().isEmpty()) {
            return Layout.let(name, value, rest);
        }
        String found = "Found_" + let.name();
        return Layout.let(
                found,
                value,
                "IF IsAbsent(" + found + ")\nTHEN "
                        + refusal(
                                let.id().orElseThrow(),
                                expressions.of(let.failure().get(), "S"),
                                "S",
                                place)
                        + "\nELSE\n" + Layout.let(name, found + "[1]", rest));
    }

    private String choice(Choice choice, Place place) {
        List<String> cases = new ArrayList<>();
        String otherwise = "";
        for (Alternative alternative : choice.alternatives()) {
            String body = "(\n" + Layout.indent(block(alternative.block(), place)) + "\n)";
            if (alternative.guard().isPresent()) {
                cases.add(expressions.of(alternative.guard().get(), "S") + " ->\n" + Layout.indent(body));
            } else {
                otherwise = "\n[] OTHER ->\n" + Layout.indent(body);
            }
        }
        return "CASE " + String.join("\n[] ", cases) + otherwise;
    }

    private String transition(Leaf leaf, Place place) {
        Target target = leaf.target();
        String id = id(leaf.id(), place);
        String start = place.drawn() > 0 ? "Drawn(S, " + place.drawn() + ")" : "S";
        if (target instanceof Target.Ignore && leaf.effects().isEmpty()) {
            return "Fire(" + start + ", " + id + ")";
        }
        boolean tellsLast = target instanceof Target.Reject || target instanceof Target.Fail;
        String first = tellsLast ? start : "Fire(" + start + ", " + id + ")";
        EffectTexts.Chain chain =
                effects.of(leaf.effects(), "S0", Optional.of(place.machine().name()), false);
        String end = target(leaf, place, id, leaf.effects().isEmpty() ? "S0" : chain.situation());
        if (chain.mayEnd()) {
            end = "IF " + chain.situation() + ".ended THEN " + chain.situation() + " ELSE " + end;
        }
        List<String> definitions = new ArrayList<>(List.of("S0 == " + first));
        definitions.addAll(chain.definitions());
        return "LET\n" + Layout.indent(String.join("\n", definitions)) + "\nIN\n" + end;
    }

    private String target(Leaf leaf, Place place, String id, String s) {
        Target target = leaf.target();
        String machine = Layout.quoted(place.machine().name());
        if (target instanceof Target.Goto to) {
            return enter(place.machine(), to, s);
        } else if (target instanceof Target.Stay stay) {
            return stay.data().isEmpty()
                    ? s
                    : "Update(" + s + ", " + machine + ", [D EXCEPT " + changes(place.state(), stay.data(), s) + "])";
        } else if (target instanceof Target.Reject) {
            return "Rejected(Fire(" + s + ", " + id + "), "
                    + Layout.quoted(place.handler().event().name()) + ")";
        } else if (target instanceof Target.Fail fail) {
            return refusal(leaf.id(), expressions.of(fail.failure(), s), s, place);
        } else if (target instanceof Target.End) {
            return "End(" + s + ")";
        }
        return s;
    }

    private String enter(Machine machine, Target.Goto to, String s) {
        State state = machine.state(to.state());
        String data = Layout.product(assigned(state, to.data(), s));
        String name = Layout.quoted(machine.name());
        String entered = "Enter(" + s + ", " + name + ", " + Layout.quoted(to.state()) + ", ";
        if (state.awaits().isEmpty()) {
            return entered + data + ")";
        }
        var await = state.awaits().get();
        return Layout.let(
                "Entered",
                data,
                "Begin(" + entered + "Entered), " + name + ", " + Layout.quoted(await.operation()) + ", "
                        + Layout.tuple(entering.all(await.arguments(), s)) + ")");
    }

    private List<String> assigned(State state, List<Assignment> data, String s) {
        List<String> fields = new ArrayList<>();
        for (Param param : state.data()) {
            data.stream()
                    .filter(a -> a.name().equals(param.name()))
                    .forEach(a ->
                            fields.add(Layout.field(param.name(), expressions.fitted(a.value(), param.type(), s))));
        }
        return fields;
    }

    private String changes(State state, List<Assignment> data, String s) {
        List<String> changes = new ArrayList<>();
        for (Param param : state.data()) {
            data.stream()
                    .filter(a -> a.name().equals(param.name()))
                    .forEach(a ->
                            changes.add("!." + param.name() + " = " + expressions.fitted(a.value(), param.type(), s)));
        }
        return String.join(", ", changes);
    }

    private String refusal(String id, String failure, String s, Place place) {
        return "Refuse(C, " + s + ", " + id(id, place) + ", " + failure + ")";
    }

    /** The identifier, by where the machine is, so that states that share a handler share its text. */
    private static String id(String id, Place place) {
        String handler = place.handler().id();
        if (id.equals(handler)) {
            return "At";
        }
        return id.startsWith(handler) ? "At \\o " + Layout.quoted(id.substring(handler.length())) : Layout.quoted(id);
    }
}
