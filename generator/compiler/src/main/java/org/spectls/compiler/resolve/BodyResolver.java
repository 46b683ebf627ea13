package org.spectls.compiler.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spectls.compiler.model.Definition.Citation;
import org.spectls.compiler.model.Definition.Note;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Machine.Alternative;
import org.spectls.compiler.model.Machine.Block;
import org.spectls.compiler.model.Machine.Choice;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.Step;
import org.spectls.compiler.model.Machine.Target;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.syntax.HandlerSyntax.AlternativeSyntax;
import org.spectls.compiler.syntax.HandlerSyntax.Alternatives;
import org.spectls.compiler.syntax.HandlerSyntax.BodySyntax;
import org.spectls.compiler.syntax.HandlerSyntax.ExitTarget;
import org.spectls.compiler.syntax.HandlerSyntax.Outcome;
import org.spectls.compiler.syntax.Name;
import org.spectls.compiler.text.Labels;

/** Steps, alternatives and outcomes of one handler. */
final class BodyResolver {
    private final World world;
    private final TypeResolver types;
    private final Typer typer;
    private final Flattener.Layout layout;
    private final LocalNames names;
    private final HeldResolver holds;
    private final StepResolver steps;
    private final TargetResolver targets;
    private final ExitInliner exits;

    BodyResolver(
            World world, TypeResolver types, Typer typer, Flattener.Layout layout, FlatState state, LocalNames names) {
        this.world = world;
        this.types = types;
        this.typer = typer;
        this.layout = layout;
        this.names = names;
        this.holds = new HeldResolver(world, typer, names);
        this.steps = new StepResolver(world, types, typer, names);
        this.targets = new TargetResolver(world, typer, layout, state);
        this.exits = new ExitInliner(world, types, this, targets, state, names);
    }

    /**
     * Where in a handler a body stands: whose text it is, the labels above it, whether the innermost of them is just this
     * body's, what was done before by a submachine, and what is said of the handler.
     */
    record Place(Instance instance, List<String> labels, boolean labelled, List<Effect> before, Note note) {

        Place under(Optional<Name> label, Note alternative) {
            List<String> path = label.isPresent()
                    ? Stream.concat(labels.stream(), Stream.of(label.get().text()))
                            .toList()
                    : labels;
            return new Place(instance, path, label.isPresent(), before, merged(alternative));
        }

        Place in(Instance other, List<Effect> effects) {
            return new Place(
                    other,
                    labels,
                    labelled,
                    Stream.concat(before.stream(), effects.stream()).toList(),
                    note);
        }

        /** Words and sources of a part, else those of the whole. */
        Note merged(Note part) {
            String doc = part.doc().isEmpty() ? note.doc() : part.doc();
            List<Citation> citations = part.citations().isEmpty() ? note.citations() : part.citations();
            return new Note(part.span(), doc, citations);
        }
    }

    Block body(BodySyntax body, Scope scope, Place place) {
        StepResolver.Result result = steps.resolve(body.steps(), scope);
        if (body.ending() instanceof Alternatives choice) {
            List<Alternative> alternatives = alternatives(choice.alternatives(), result.scope(), place);
            return new Block(result.steps(), new Choice(alternatives));
        }
        Block block = outcome((Outcome) body.ending(), result.scope(), place);
        List<Step> all = new ArrayList<>(result.steps());
        all.addAll(block.steps());
        return new Block(all, block.ending());
    }

    List<Alternative> alternatives(List<AlternativeSyntax> all, Scope scope, Place place) {
        return all.stream()
                .map(alternative -> alternative(alternative, scope, place))
                .toList();
    }

    private Alternative alternative(AlternativeSyntax syntax, Scope scope, Place place) {
        Place inside = place.under(syntax.label(), syntax.note());
        Optional<String> label = syntax.label().map(Name::text);
        if (syntax.held().isPresent()) {
            HeldResolver.Held held =
                    holds.resolve(syntax.held().get(), syntax.guard().orElseThrow(), scope);
            Block block = body(syntax.body(), held.scope(), inside);
            return new Alternative(Optional.of(held.guard()), label, held.within(block), syntax.note());
        }
        Optional<Expr> guard = syntax.guard().map(expression -> typer.check(expression, Type.BOOL, scope));
        return new Alternative(guard, label, body(syntax.body(), scope, inside), syntax.note());
    }

    private Block outcome(Outcome outcome, Scope scope, Place place) {
        EffectResolver effects = new EffectResolver(world, types, typer, layout.timers(), names);
        Scope behind = effects.add(outcome.effects(), scope);
        if (outcome.target() instanceof ExitTarget exit) {
            return exits.inline(exit, behind, place, effects.effects());
        }
        Target target = targets.resolve(outcome.target(), place.instance(), behind);
        List<Effect> all = Stream.concat(place.before().stream(), effects.effects().stream())
                .toList();
        Note note = place.merged(outcome.note());
        return new Block(List.of(), new Leaf(label(place, target), target, all, List.of(), note));
    }

    private static String label(Place place, Target target) {
        List<String> path = new ArrayList<>(place.labels());
        if (!place.labelled()) {
            path.add(Labels.of(target));
        }
        return String.join("/", path);
    }
}
