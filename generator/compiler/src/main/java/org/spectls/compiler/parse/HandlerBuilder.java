package org.spectls.compiler.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spectls.compiler.model.Definition.Note;
import org.spectls.compiler.source.Span;
import org.spectls.compiler.syntax.AssignmentSyntax;
import org.spectls.compiler.syntax.EffectSyntax;
import org.spectls.compiler.syntax.Expression;
import org.spectls.compiler.syntax.HandlerSyntax;
import org.spectls.compiler.syntax.HandlerSyntax.AlternativeSyntax;
import org.spectls.compiler.syntax.HandlerSyntax.Alternatives;
import org.spectls.compiler.syntax.HandlerSyntax.BodySyntax;
import org.spectls.compiler.syntax.HandlerSyntax.EndingSyntax;
import org.spectls.compiler.syntax.HandlerSyntax.OtherKind;
import org.spectls.compiler.syntax.HandlerSyntax.Outcome;
import org.spectls.compiler.syntax.HandlerSyntax.TargetSyntax;
import org.spectls.compiler.syntax.HandlerSyntax.Trigger;
import org.spectls.compiler.syntax.StepSyntax;
import org.spectls.grammar.SpecParser;
import org.spectls.grammar.SpecParser.AlternativeContext;
import org.spectls.grammar.SpecParser.BodyContext;
import org.spectls.grammar.SpecParser.DocContext;
import org.spectls.grammar.SpecParser.EffectContext;
import org.spectls.grammar.SpecParser.EffectCoreContext;
import org.spectls.grammar.SpecParser.EffectListContext;
import org.spectls.grammar.SpecParser.HandlerContext;
import org.spectls.grammar.SpecParser.OutcomeContext;
import org.spectls.grammar.SpecParser.StepContext;
import org.spectls.grammar.SpecParser.TargetContext;
import org.spectls.grammar.SpecParser.TriggerContext;
import org.spectls.grammar.SpecParser.WithClauseContext;

/** Handlers, their steps, alternatives, targets and effects. */
final class HandlerBuilder {
    private final Nodes nodes;
    private final ExpressionBuilder expressions;
    private final TypeBuilder types;

    HandlerBuilder(Nodes nodes, ExpressionBuilder expressions, TypeBuilder types) {
        this.nodes = nodes;
        this.expressions = expressions;
        this.types = types;
    }

    HandlerSyntax handler(HandlerContext node, @Nullable DocContext doc) {
        Span span = nodes.span(node.getStart(), node.trigger().getStop());
        return new HandlerSyntax(trigger(node.trigger()), body(node.body()), nodes.note(span, doc, node.cite()));
    }

    List<StepSyntax> steps(List<StepContext> all) {
        return all.stream().map(this::step).toList();
    }

    List<EffectSyntax> effects(@Nullable EffectListContext node) {
        return node == null
                ? List.of()
                : node.effect().stream().map(effect -> effect(effect, node)).toList();
    }

    private Trigger trigger(TriggerContext node) {
        Span span = nodes.span(node);
        if (node instanceof SpecParser.MalformedTriggerContext malformed) {
            return new HandlerSyntax.MalformedTrigger(nodes.optionalName(malformed.name()), span);
        } else if (node instanceof SpecParser.ResultTriggerContext result) {
            return new HandlerSyntax.ResultTrigger(nodes.optionalName(result.name()), span);
        } else if (node instanceof SpecParser.OtherTriggerContext other) {
            return new HandlerSyntax.OtherTrigger(
                    Optional.ofNullable(other.otherKind())
                            .map(kind -> OtherKind.valueOf(kind.getText().toUpperCase(Locale.ROOT))),
                    span);
        }
        SpecParser.EventTriggerContext event = (SpecParser.EventTriggerContext) node;
        return new HandlerSyntax.EventTrigger(
                nodes.name(event.event),
                Optional.ofNullable(event.callArguments()).map(expressions::arguments),
                nodes.optionalName(event.binding),
                span);
    }

    private BodySyntax body(BodyContext node) {
        EndingSyntax ending = node.outcome() != null
                ? outcome(node.outcome())
                : new Alternatives(
                        node.alternative().stream().map(this::alternative).toList());
        return new BodySyntax(steps(node.step()), ending);
    }

    private AlternativeSyntax alternative(AlternativeContext node) {
        BodySyntax body =
                node.body() != null ? body(node.body()) : new BodySyntax(steps(node.step()), outcome(node.outcome()));
        Span span = node.guard != null
                ? nodes.span(node.WHEN().getSymbol(), node.guard.getStop())
                : nodes.span(node.OTHERWISE().getSymbol(), node.OTHERWISE().getSymbol());
        return new AlternativeSyntax(
                nodes.optionalName(node.held),
                expressions.optional(node.guard),
                nodes.optionalName(node.label),
                body,
                nodes.note(span, node.doc(), node.cite()));
    }

    private StepSyntax step(StepContext node) {
        if (node instanceof SpecParser.RequireStepContext require) {
            return new StepSyntax.Require(
                    expressions.expression(require.condition),
                    expressions.expression(require.failure),
                    nodes.optionalName(require.name()),
                    nodes.note(nodes.span(require.getStart(), require.failure.getStop()), null, require.cite()));
        } else if (node instanceof SpecParser.LetStepContext let) {
            Optional<StepSyntax.ElseFail> failure = Optional.ofNullable(let.elseFail())
                    .map(rule -> new StepSyntax.ElseFail(
                            expressions.expression(rule.expr()), nodes.optionalName(rule.name())));
            return new StepSyntax.Let(
                    nodes.name(let.name()),
                    types.optionalType(let.typeRef()),
                    expressions.expression(let.expr()),
                    failure,
                    nodes.note(nodes.span(let.name()), null, let.cite()));
        }
        SpecParser.UseStepContext use = (SpecParser.UseStepContext) node;
        return new StepSyntax.Use(
                nodes.name(use.name()),
                expressions.arguments(use.callArguments()),
                nodes.note(nodes.span(use.name()), null, use.cite()));
    }

    private Outcome outcome(OutcomeContext node) {
        Span span = nodes.span(node.getStart(), node.target().getStop());
        return new Outcome(target(node.target()), effects(node.effectList()), nodes.note(span, null, node.cite()));
    }

    private TargetSyntax target(TargetContext node) {
        Span span = nodes.span(node);
        if (node instanceof SpecParser.StayTargetContext stay) {
            return new HandlerSyntax.StayTarget(with(stay.withClause()), span);
        } else if (node instanceof SpecParser.IgnoreTargetContext) {
            return new HandlerSyntax.IgnoreTarget(span);
        } else if (node instanceof SpecParser.RejectTargetContext) {
            return new HandlerSyntax.RejectTarget(span);
        } else if (node instanceof SpecParser.EndTargetContext) {
            return new HandlerSyntax.EndTarget(span);
        } else if (node instanceof SpecParser.FailTargetContext fail) {
            return new HandlerSyntax.FailTarget(expressions.expression(fail.expr()), span);
        } else if (node instanceof SpecParser.ExitTargetContext exit) {
            return new HandlerSyntax.ExitTarget(nodes.name(exit.name()), with(exit.withClause()), span);
        }
        SpecParser.StateTargetContext state = (SpecParser.StateTargetContext) node;
        return new HandlerSyntax.StateTarget(nodes.name(state.name()), with(state.withClause()), span);
    }

    private List<AssignmentSyntax> with(@Nullable WithClauseContext node) {
        return node == null ? List.of() : expressions.assignments(node.assignment());
    }

    private EffectSyntax effect(EffectContext node, EffectListContext list) {
        Note note = nodes.note(nodes.span(node), null, EffectCitations.behind(node, list));
        return effect(node.effectCore(), expressions.optional(node.expr()), note);
    }

    private EffectSyntax effect(EffectCoreContext node, Optional<Expression> condition, Note note) {
        if (node instanceof SpecParser.SendEffectContext send) {
            return new EffectSyntax.Send(expressions.expression(send.expr()), condition, note);
        } else if (node instanceof SpecParser.RaiseEffectContext raise) {
            return new EffectSyntax.Raise(
                    nodes.name(raise.name()), expressions.arguments(raise.callArguments()), condition, note);
        } else if (node instanceof SpecParser.StartEffectContext start) {
            return new EffectSyntax.Start(
                    nodes.name(start.name()), expressions.expression(start.expr()), condition, note);
        } else if (node instanceof SpecParser.RestartEffectContext restart) {
            return new EffectSyntax.Restart(nodes.name(restart.name()), condition, note);
        } else if (node instanceof SpecParser.StopEffectContext stop) {
            return new EffectSyntax.Stop(nodes.name(stop.name()), condition, note);
        } else if (node instanceof SpecParser.FeedEffectContext feed) {
            return new EffectSyntax.Feed(nodes.name(feed.name()), condition, note);
        } else if (node instanceof SpecParser.LetEffectContext let) {
            return new EffectSyntax.Let(
                    nodes.name(let.name()),
                    types.optionalType(let.typeRef()),
                    expressions.expression(let.expr()),
                    condition,
                    note);
        } else if (node instanceof SpecParser.ClearEffectContext) {
            return new EffectSyntax.ClearTranscript(condition, note);
        }
        SpecParser.CallEffectContext call = (SpecParser.CallEffectContext) node;
        return new EffectSyntax.Call(
                nodes.name(call.name()), expressions.arguments(call.callArguments()), condition, note);
    }
}
