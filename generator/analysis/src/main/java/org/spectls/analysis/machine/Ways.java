package org.spectls.analysis.machine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spectls.analysis.condition.Terms;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Alternative;
import org.spectls.compiler.model.Machine.Block;
import org.spectls.compiler.model.Machine.Choice;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.Require;
import org.spectls.compiler.model.Machine.Step;
import org.spectls.compiler.model.Machine.Target;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.text.Labels;

/** Spells out the ways through a handler. */
public final class Ways {
    private final Terms terms;
    private final String handler;
    private final List<Way> found = new ArrayList<>();

    private Ways(Terms terms, String handler) {
        this.terms = terms;
        this.handler = handler;
    }

    /** All ways, in the order of the text: each refusal before what follows it. */
    public static List<Way> of(Handler handler, Terms terms) {
        var ways = new Ways(terms, handler.id());
        ways.block(handler.body(), new Known(List.of(), List.of(), Map.of()), "");
        return List.copyOf(ways.found);
    }

    /** Effects without a machine's transition: those of an endpoint's failing, in each way they can come. */
    public static List<List<Action>> actions(List<Effect> effects, Terms terms) {
        var ways = new Ways(terms, "fail");
        return ways.effects(effects, "fail", new Known(List.of(), List.of(), Map.of())).stream()
                .map(Acted::actions)
                .distinct()
                .toList();
    }

    /** What was asked so far, and what names stand for. */
    private record Known(List<Condition> conditions, List<Question> questions, Map<String, Expr> names) {
        Known and(Condition condition) {
            List<Condition> more = new ArrayList<>(conditions);
            more.add(condition);
            return new Known(more, questions, names);
        }

        /** @param before what has to hold so that it is asked at all, beside what holds on the way */
        Known asked(String decision, Expr condition, List<Condition> before, int raises) {
            List<Question> more = new ArrayList<>(questions);
            more.add(new Question(decision, condition, names, before, raises));
            return new Known(conditions, more, names);
        }

        Known naming(String name, Expr value) {
            Map<String, Expr> more = new HashMap<>(names);
            more.put(name, value);
            return new Known(conditions, questions, more);
        }
    }

    private record Acted(Known known, List<Action> actions) {
        Acted and(Action action) {
            List<Action> more = new ArrayList<>(actions);
            more.add(action);
            return new Acted(known, more);
        }
    }

    private void block(Block block, Known before, String labels) {
        Known known = before;
        for (Step step : block.steps()) {
            known = step instanceof Require require
                    ? required(require.id(), require.condition(), known)
                    : let((Machine.Let) step, known);
        }
        if (block.ending() instanceof Leaf leaf) {
            leaf(leaf, known);
            return;
        }
        alternatives(((Choice) block.ending()).alternatives(), known, labels);
    }

    private Known required(String id, Expr condition, Known before) {
        Known known = before.asked(id, condition, List.of(), 0);
        Expr meaning = terms.with(condition, known.names());
        Known refused = known.and(new Condition(id, condition, meaning, false));
        found.add(new Way(
                id, Way.Kind.FAIL, refused.conditions(), refused.questions(), List.of(), Optional.empty(), Map.of()));
        return known.and(new Condition(id, condition, meaning, true));
    }

    private Known let(Machine.Let let, Known before) {
        Known known = before;
        if (let.failure().isPresent()) {
            Expr present =
                    new Expr.Presence(let.value(), true, Type.BOOL, let.value().span());
            known = required(let.id().orElseThrow(), present, known);
        }
        Expr value = let.failure().isPresent()
                ? new Expr.Held(let.value(), let.type(), let.value().span())
                : let.value();
        Expr meaning = terms.with(value, known.names());
        // What is drawn is drawn once: the name stands for it, not the drawing.
        return terms.isDrawn(meaning) ? known : known.naming(let.name(), meaning);
    }

    private void alternatives(List<Alternative> alternatives, Known before, String labels) {
        Known known = before;
        var used = new HashSet<String>();
        List<Condition> failed = new ArrayList<>();
        List<Known> ways = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        for (Alternative alternative : alternatives) {
            String path = labels + "/" + label(alternative, used);
            paths.add(path);
            if (alternative.guard().isPresent()) {
                // One after the other: of two that go together with the same, the second is asked where the first
                // failed.
                Expr guard = alternative.guard().get();
                Expr meaning = terms.with(guard, known.names());
                known = known.asked(handler + path, guard, List.copyOf(failed), 0);
                ways.add(known.and(new Condition(handler + path, guard, meaning, true)));
                failed.add(new Condition(handler + path, guard, meaning, false));
            }
        }
        Known none = known;
        for (Condition one : failed) {
            none = none.and(one);
        }
        int next = 0;
        for (int i = 0; i < alternatives.size(); i++) {
            boolean guarded = alternatives.get(i).guard().isPresent();
            block(alternatives.get(i).block(), guarded ? ways.get(next++) : none, paths.get(i));
        }
    }

    private static String label(Alternative alternative, Set<String> used) {
        String label = alternative
                .label()
                .orElseGet(() ->
                        alternative.block().ending() instanceof Leaf leaf ? Labels.of(leaf.target()) : "otherwise");
        String unique = label;
        for (int number = 2; !used.add(unique); number++) {
            unique = label + "#" + number;
        }
        return unique;
    }

    private void leaf(Leaf leaf, Known known) {
        for (Acted acted : effects(leaf.effects(), leaf.id(), known)) {
            found.add(way(leaf, acted));
        }
    }

    private Way way(Leaf leaf, Acted acted) {
        Target target = leaf.target();
        List<Condition> conditions = acted.known().conditions();
        if (target instanceof Target.Goto go) {
            return new Way(
                    leaf.id(),
                    Way.Kind.GO,
                    conditions,
                    acted.known().questions(),
                    acted.actions(),
                    Optional.of(go.state()),
                    data(go.data(), acted.known()));
        }
        Way.Kind kind = target instanceof Target.End
                ? Way.Kind.END
                : target instanceof Target.Fail ? Way.Kind.FAIL : Way.Kind.STAY;
        Map<String, Expr> data = target instanceof Target.Stay stay ? data(stay.data(), acted.known()) : Map.of();
        return new Way(leaf.id(), kind, conditions, acted.known().questions(), acted.actions(), Optional.empty(), data);
    }

    private Map<String, Expr> data(List<Machine.Assignment> assignments, Known known) {
        Map<String, Expr> data = new HashMap<>();
        assignments.forEach(one -> data.put(one.name(), terms.with(one.value(), known.names())));
        return data;
    }

    /** Conditions are taken both ways where it matters to others whether the effect happens. */
    private List<Acted> effects(List<Effect> effects, String leaf, Known known) {
        List<Action> before = new ArrayList<>();
        known.conditions().stream()
                .filter(Condition::truth)
                .forEach(condition -> addEmpty(condition.meaning(), before));
        List<Acted> ways = List.of(new Acted(known, before));
        var used = new HashSet<String>();
        for (Effect effect : effects) {
            String decision = Effects.decision(leaf, effect, used);
            List<Acted> next = new ArrayList<>();
            for (Acted way : ways) {
                next.addAll(after(effect, decision, way));
            }
            ways = next;
        }
        return ways;
    }

    /** The channels that have to be aligned, so that no message can come from them. */
    private static void addEmpty(Expr condition, List<Action> actions) {
        if (condition instanceof Expr.Aligned aligned) {
            actions.add(new Action.Empty(aligned.channel()));
        } else if (condition instanceof Expr.Binary both && both.operator() == Expr.Operator.AND) {
            addEmpty(both.left(), actions);
            addEmpty(both.right(), actions);
        }
    }

    private List<Acted> after(Effect effect, String decision, Acted before) {
        if (effect instanceof Effect.Let let) {
            Expr value = terms.with(let.value(), before.known().names());
            // The transcript grows from effect to effect: a name keeps what it was, its text does not.
            return List.of(
                    terms.isLasting(value)
                            ? new Acted(before.known().naming(let.name(), value), before.actions())
                            : before);
        }
        Optional<Action> action = Effects.action(effect);
        if (effect.condition().isEmpty()) {
            return List.of(action.map(before::and).orElse(before));
        }
        Expr condition = effect.condition().get();
        Known asked = before.known().asked(decision, condition, List.of(), Way.raises(before.actions()));
        if (action.isEmpty()) {
            return List.of(new Acted(asked, before.actions()));
        }
        Expr meaning = terms.with(condition, asked.names());
        Known done = asked.and(new Condition(decision, condition, meaning, true));
        Known undone = asked.and(new Condition(decision, condition, meaning, false));
        return List.of(new Acted(done, before.actions()).and(action.get()), new Acted(undone, before.actions()));
    }
}
