package org.spectls.compiler.parse;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spectls.compiler.syntax.AssignmentSyntax;
import org.spectls.compiler.syntax.Declaration.ConfigDecl;
import org.spectls.compiler.syntax.Declaration.ExitSyntax;
import org.spectls.compiler.syntax.Declaration.MachineDecl;
import org.spectls.compiler.syntax.Declaration.PropertyDecl;
import org.spectls.compiler.syntax.Declaration.SubmachineDecl;
import org.spectls.compiler.syntax.HandlerSyntax;
import org.spectls.compiler.syntax.MachineItem;
import org.spectls.compiler.syntax.Name;
import org.spectls.compiler.syntax.ParameterSyntax;
import org.spectls.grammar.SpecParser;
import org.spectls.grammar.SpecParser.ArgumentsContext;
import org.spectls.grammar.SpecParser.DocContext;
import org.spectls.grammar.SpecParser.DocumentedHandlerContext;
import org.spectls.grammar.SpecParser.MachineItemContext;
import org.spectls.grammar.SpecParser.StateKindContext;

/** Machines, submachines, phases and states. */
final class MachineBuilder {
    private final Nodes nodes;
    private final ExpressionBuilder expressions;
    private final TypeBuilder types;
    private final HandlerBuilder handlers;
    private final PropertyBuilder properties;

    MachineBuilder(Nodes nodes, ExpressionBuilder expressions, TypeBuilder types, HandlerBuilder handlers) {
        this.nodes = nodes;
        this.expressions = expressions;
        this.types = types;
        this.handlers = handlers;
        this.properties = new PropertyBuilder(nodes, expressions);
    }

    MachineDecl machine(SpecParser.MachineDeclContext node, @Nullable DocContext doc) {
        Name name = nodes.name(node.name(0));
        return new MachineDecl(
                name, nodes.names(node.receives), items(node.machineItem()), nodes.note(name.span(), doc, node.cite()));
    }

    SubmachineDecl submachine(SpecParser.SubmachineDeclContext node, @Nullable DocContext doc) {
        Name name = nodes.name(node.name());
        List<ExitSyntax> exits = node.submachineItem().stream()
                .filter(item -> item.exitDecl() != null)
                .map(item -> new ExitSyntax(
                        nodes.name(item.exitDecl().name()),
                        types.parameters(item.exitDecl().params())))
                .toList();
        List<MachineItem> items = node.submachineItem().stream()
                .filter(item -> item.machineItem() != null)
                .map(item -> item(item.machineItem()))
                .toList();
        return new SubmachineDecl(
                name, types.parameters(node.params()), exits, items, nodes.note(name.span(), doc, node.cite()));
    }

    ConfigDecl config(SpecParser.ConfigDeclContext node, @Nullable DocContext doc) {
        ParameterSyntax parameter = types.parameter(node.param());
        return new ConfigDecl(parameter, nodes.note(parameter.name().span(), doc, node.cite()));
    }

    PropertyDecl property(SpecParser.PropertyDeclContext node, @Nullable DocContext doc) {
        Name name = nodes.name(node.name(0));
        return new PropertyDecl(
                name,
                nodes.names(node.endpoints),
                properties.formula(node.propertyExpr()),
                nodes.note(name.span(), doc, node.cite()));
    }

    private List<MachineItem> items(List<MachineItemContext> all) {
        return all.stream().map(this::item).toList();
    }

    private MachineItem item(MachineItemContext node) {
        DocContext doc = node.doc();
        if (node.configDecl() != null) {
            return config(node.configDecl(), doc);
        } else if (node.timerDecl() != null) {
            return new MachineItem.Timers(nodes.names(node.timerDecl().name()));
        } else if (node.useMachine() != null) {
            return use(node.useMachine(), doc);
        } else if (node.phase() != null) {
            Name name = nodes.name(node.phase().name());
            return new MachineItem.Phase(
                    name, items(node.phase().machineItem()), nodes.note(name.span(), doc, List.of()));
        } else if (node.state() != null) {
            return state(node.state(), doc);
        } else if (node.propertyDecl() != null) {
            return property(node.propertyDecl(), doc);
        }
        return handlers.handler(node.handler(), doc);
    }

    private MachineItem.Use use(SpecParser.UseMachineContext node, @Nullable DocContext doc) {
        Name name = nodes.name(node.name(0));
        return new MachineItem.Use(
                name,
                assignments(node.arguments()),
                nodes.optionalName(node.prefix),
                types.parameters(node.params()),
                documented(node.documentedHandler()),
                nodes.note(name.span(), doc, List.of()));
    }

    private MachineItem.State state(SpecParser.StateContext node, @Nullable DocContext doc) {
        Name name = nodes.name(node.name());
        List<StateKindContext> kinds = node.stateKind();
        return new MachineItem.State(
                name,
                kinds.stream().anyMatch(kind -> kind.INITIAL() != null),
                kinds.stream().anyMatch(kind -> kind.FINAL() != null),
                kinds.stream().anyMatch(kind -> kind.ENTRY() != null),
                types.parameters(node.params()),
                Optional.ofNullable(node.awaiting())
                        .map(awaiting -> new MachineItem.Awaiting(
                                nodes.name(awaiting.name()), expressions.arguments(awaiting.callArguments()))),
                documented(node.documentedHandler()),
                nodes.note(name.span(), doc, node.cite()));
    }

    private List<AssignmentSyntax> assignments(ArgumentsContext node) {
        return expressions.assignments(node.assignment());
    }

    private List<HandlerSyntax> documented(List<DocumentedHandlerContext> all) {
        return all.stream()
                .map(node -> handlers.handler(node.handler(), node.doc()))
                .toList();
    }
}
