package org.spectls.diagram.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spectls.compiler.model.Definition.Citation;
import org.spectls.compiler.model.Definition.Note;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Machine.Alternative;
import org.spectls.compiler.model.Machine.Block;
import org.spectls.compiler.model.Machine.Choice;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.Let;
import org.spectls.compiler.model.Machine.Origin;
import org.spectls.compiler.model.Machine.Require;
import org.spectls.compiler.model.Machine.State;
import org.spectls.compiler.model.Machine.Target;

/**
 * One thing that can come of an event in a state: a transition, or a refusal by {@code require} or {@code let ... else}.
 *
 * @param path the alternatives taken to it, the outermost first
 * @param leaf the transition; absent for a refusal
 * @param refusal the failure that is refused with; absent for a transition
 * @param condition what must hold lest it is refused; absent for a transition and for {@code let}
 */
public record Outcome(
        String id,
        State state,
        Handler handler,
        List<Alternative> path,
        Optional<Leaf> leaf,
        Optional<Expr> refusal,
        Optional<Expr> condition,
        Note note) {

    /** All outcomes in a state, in the order of the text. */
    public static List<Outcome> of(State state) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Handler handler : state.handlers()) {
            collect(state, handler, List.of(), handler.body(), outcomes);
        }
        return outcomes;
    }

    private static void collect(
            State state, Handler handler, List<Alternative> path, Block block, List<Outcome> outcomes) {
        block.steps().forEach(step -> {
            if (step instanceof Require require) {
                outcomes.add(refusal(state, handler, path, require));
            } else if (step instanceof Let let && let.id().isPresent()) {
                outcomes.add(new Outcome(
                        let.id().get(),
                        state,
                        handler,
                        path,
                        Optional.empty(),
                        let.failure(),
                        Optional.empty(),
                        let.note()));
            }
        });
        if (block.ending() instanceof Leaf leaf) {
            outcomes.add(new Outcome(
                    leaf.id(),
                    state,
                    handler,
                    path,
                    Optional.of(leaf),
                    Optional.empty(),
                    Optional.empty(),
                    leaf.note()));
        } else {
            for (Alternative alternative : ((Choice) block.ending()).alternatives()) {
                List<Alternative> further =
                        Stream.concat(path.stream(), Stream.of(alternative)).toList();
                collect(state, handler, further, alternative.block(), outcomes);
            }
        }
    }

    private static Outcome refusal(State state, Handler handler, List<Alternative> path, Require require) {
        return new Outcome(
                require.id(),
                state,
                handler,
                path,
                Optional.empty(),
                Optional.of(require.failure()),
                Optional.of(require.condition()),
                require.note());
    }

    public Event event() {
        return handler.event();
    }

    public boolean isRefusal() {
        return leaf.isEmpty();
    }

    /** Left to a rule for all that is not listed. */
    public boolean isByRule() {
        return handler.origin() == Origin.OTHER;
    }

    public Optional<Target> target() {
        return leaf.map(Leaf::target);
    }

    /** The failure of a refusal or of a failing transition. */
    public Optional<Expr> failure() {
        return refusal.or(() -> target().filter(Target.Fail.class::isInstance)
                .map(Target.Fail.class::cast)
                .map(Target.Fail::failure));
    }

    /** The state that follows, if it is written as one. */
    public Optional<String> successor() {
        return target().filter(Target.Goto.class::isInstance)
                .map(Target.Goto.class::cast)
                .map(Target.Goto::state);
    }

    /** The standards' sections that the handler, its alternatives and the outcome itself cite. */
    public List<Citation> citations() {
        return Stream.of(Stream.of(handler.note()), path.stream().map(Alternative::note), Stream.of(note))
                .flatMap(notes -> notes)
                .flatMap(n -> n.citations().stream())
                .distinct()
                .toList();
    }
}
