package org.spectls.compiler.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spectls.compiler.check.logic.Encoder;
import org.spectls.compiler.check.logic.Formula;
import org.spectls.compiler.check.logic.Formulas;
import org.spectls.compiler.check.logic.Solver;
import org.spectls.compiler.check.logic.Solver.Answer;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Machine.Alternative;
import org.spectls.compiler.model.Machine.Block;
import org.spectls.compiler.model.Machine.Choice;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.Let;
import org.spectls.compiler.model.Machine.Require;
import org.spectls.compiler.model.Machine.Step;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.source.Span;

/** Walks the paths of one handler, with what is known on each. */
final class GuardWalk {
    private final Encoder encoder;
    private final Diagnostics diagnostics;
    private final Verdicts verdicts;
    private final Set<Span> choices;
    private final Set<String> deadTransitions;
    private boolean tooHard;

    GuardWalk(Model model, Diagnostics diagnostics, Verdicts verdicts, Set<Span> choices, Set<String> deadTransitions) {
        this.encoder = new Encoder(model);
        this.diagnostics = diagnostics;
        this.verdicts = verdicts;
        this.choices = choices;
        this.deadTransitions = deadTransitions;
    }

    void handler(Handler handler) {
        block(handler.body(), Formulas.TRUE);
    }

    private void block(Block block, Formula before) {
        Formula known = before;
        for (Step step : block.steps()) {
            Optional<Formula> passed = passes(step);
            if (passed.isPresent()) {
                known = Formulas.and(known, refusal(step, known, passed.get()));
            }
        }
        if (block.ending() instanceof Choice choice) {
            choice(choice, known);
        }
    }

    /** What has to hold for a step to go on; empty when it cannot refuse. */
    private Optional<Formula> passes(Step step) {
        if (step instanceof Require require) {
            return Optional.of(encoder.encode(require.condition()));
        }
        var let = (Let) step;
        if (let.failure().isPresent()) {
            return Optional.of(encoder.present(let.value()));
        }
        if (let.type() instanceof Type.Bool) {
            encoder.define(let.name(), let.value());
        }
        return Optional.empty();
    }

    /** What is known behind a step that may refuse. */
    private Formula refusal(Step step, Formula known, Formula passes) {
        boolean require = step instanceof Require;
        Span at = require
                ? ((Require) step).condition().span()
                : ((Let) step).value().span();
        if (!isPossible(Formulas.and(known, passes), at)) {
            verdicts.dead(at, GuardErrors.neverPasses(at, require));
            // Nothing behind it can be told from nonsense.
            return Formulas.TRUE;
        }
        // A value that is known to be present still has to be unwrapped, and only a `let` with `else` does that.
        boolean refuses = !require
                || passes instanceof Formula.Constant
                || isPossible(Formulas.and(known, Formulas.not(passes)), at);
        if (refuses) {
            verdicts.alive(at);
        } else {
            verdicts.dead(at, GuardErrors.neverRefuses(at));
        }
        return passes;
    }

    private void choice(Choice choice, Formula known) {
        List<Alternative> alternatives = choice.alternatives();
        choices.add(alternatives.get(0).note().span());
        List<Formula> guards = new ArrayList<>();
        for (Alternative alternative : alternatives) {
            alternative.guard().ifPresent(guard -> guards.add(encoder.encode(guard)));
        }
        Formula none = Formulas.not(Formulas.or(guards));
        oneOtherwise(alternatives);
        overlaps(alternatives.stream().filter(a -> a.guard().isPresent()).toList(), guards, known);
        if (guards.size() == alternatives.size()) {
            gap(alternatives, none, known);
        }
        int next = 0;
        for (Alternative alternative : alternatives) {
            Formula guard = alternative.guard().isPresent() ? guards.get(next++) : none;
            alternative(alternative, known, guard);
        }
    }

    private void oneOtherwise(List<Alternative> alternatives) {
        List<Alternative> open =
                alternatives.stream().filter(a -> a.guard().isEmpty()).toList();
        if (open.size() > 1) {
            diagnostics.report(GuardErrors.severalOtherwise(
                    open.get(0).note().span(), open.get(1).note().span()));
        }
    }

    private void overlaps(List<Alternative> guarded, List<Formula> guards, Formula known) {
        for (int second = 1; second < guards.size(); second++) {
            for (int first = 0; first < second; first++) {
                Formula both = Formulas.and(guards.get(first), guards.get(second));
                Expr later = guarded.get(second).guard().orElseThrow();
                Expr earlier = guarded.get(first).guard().orElseThrow();
                solve(both, known, later.span())
                        .ifPresent(
                                found -> diagnostics.report(GuardErrors.overlap(later.span(), earlier.span(), found)));
            }
        }
    }

    private void gap(List<Alternative> alternatives, Formula none, Formula known) {
        List<Span> guards = alternatives.stream()
                .map(alternative -> alternative.guard().orElseThrow().span())
                .toList();
        solve(none, known, guards.get(0)).ifPresent(found -> diagnostics.report(GuardErrors.gap(guards, found)));
    }

    private void alternative(Alternative alternative, Formula known, Formula guard) {
        Span at = alternative.guard().map(Expr::span).orElse(alternative.note().span());
        Formula inside = Formulas.and(known, guard);
        if (isPossible(inside, at)) {
            verdicts.alive(at);
            block(alternative.block(), inside);
            return;
        }
        Machines.leaves(alternative.block()).map(Leaf::id).forEach(deadTransitions::add);
        // A guard that is the same in every run comes of a sub-machine's parameter.
        if (!(guard instanceof Formula.Constant)) {
            verdicts.dead(
                    at, GuardErrors.deadAlternative(at, alternative.guard().isPresent()));
        }
    }

    private boolean isPossible(Formula formula, Span at) {
        Answer answer = Solver.solve(formula, encoder.axioms());
        noteIfTooHard(answer, at);
        return !(answer instanceof Answer.Never);
    }

    /** A case in which the first holds and the second too, told in the words of the first. */
    private Optional<Answer.Holds> solve(Formula formula, Formula known, Span at) {
        List<Formula> axioms = new ArrayList<>(encoder.axioms());
        axioms.add(known);
        Answer answer = Solver.solve(formula, axioms);
        noteIfTooHard(answer, at);
        return answer instanceof Answer.Holds holds ? Optional.of(holds) : Optional.empty();
    }

    /** Once is enough: what is too hard here is so for the other guards of the handler. */
    private void noteIfTooHard(Answer answer, Span at) {
        if (answer instanceof Answer.TooHard && !tooHard) {
            tooHard = true;
            diagnostics.report(GuardErrors.tooHard(at));
        }
    }
}
