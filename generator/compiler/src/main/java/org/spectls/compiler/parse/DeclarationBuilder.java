package org.spectls.compiler.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spectls.compiler.model.Definition.EventKind;
import org.spectls.compiler.model.Definition.Note;
import org.spectls.compiler.syntax.Declaration;
import org.spectls.compiler.syntax.Expression;
import org.spectls.compiler.syntax.Name;
import org.spectls.compiler.syntax.ParameterSyntax;
import org.spectls.grammar.SpecParser;
import org.spectls.grammar.SpecParser.CiteContext;
import org.spectls.grammar.SpecParser.DeclarationContext;
import org.spectls.grammar.SpecParser.DocContext;
import org.spectls.grammar.SpecParser.NameContext;

/** Declarations: those of machines by {@link MachineBuilder}, those of the wire by {@link WireBuilder}. */
final class DeclarationBuilder {
    private final Nodes nodes;
    private final ExpressionBuilder expressions;
    private final TypeBuilder types;
    private final WireBuilder wire;
    private final HandlerBuilder handlers;
    private final MachineBuilder machines;

    DeclarationBuilder(Nodes nodes) {
        this.nodes = nodes;
        expressions = new ExpressionBuilder(nodes);
        types = new TypeBuilder(nodes, expressions);
        wire = new WireBuilder(nodes);
        handlers = new HandlerBuilder(nodes, expressions, types);
        machines = new MachineBuilder(nodes, expressions, types, handlers);
    }

    Declaration declaration(DeclarationContext node) {
        DocContext doc = node.doc();
        if (node.enumDecl() != null) {
            return wire.enumeration(node.enumDecl(), doc);
        } else if (node.structDecl() != null) {
            return wire.struct(node.structDecl(), doc);
        } else if (node.typedefDecl() != null) {
            return wire.typedef(node.typedefDecl(), doc);
        } else if (node.tableDecl() != null) {
            return table(node.tableDecl(), doc);
        } else if (node.recordDecl() != null) {
            return record(node.recordDecl(), doc);
        } else if (node.machineDecl() != null) {
            return machines.machine(node.machineDecl(), doc);
        } else if (node.submachineDecl() != null) {
            return machines.submachine(node.submachineDecl(), doc);
        } else if (node.propertyDecl() != null) {
            return machines.property(node.propertyDecl(), doc);
        } else if (node.configDecl() != null) {
            return machines.config(node.configDecl(), doc);
        } else if (node.fragmentDecl() != null) {
            return fragment(node.fragmentDecl(), doc);
        } else if (node.effectsDecl() != null) {
            return effects(node.effectsDecl(), doc);
        }
        return environment(node, doc);
    }

    private Declaration environment(DeclarationContext node, @Nullable DocContext doc) {
        if (node.externTypeDecl() != null) {
            SpecParser.ExternTypeDeclContext type = node.externTypeDecl();
            Name name = nodes.name(type.name());
            return new Declaration.ExternTypeDecl(name, type.SECRET() != null, note(name, doc, type.cite()));
        } else if (node.externFunctionDecl() != null) {
            return externFunction(node.externFunctionDecl(), doc);
        } else if (node.functionDecl() != null) {
            return function(node.functionDecl(), doc);
        } else if (node.constDecl() != null) {
            ParameterSyntax parameter = types.parameter(node.constDecl().param());
            return new Declaration.ConstDecl(
                    parameter, note(parameter.name(), doc, node.constDecl().cite()));
        } else if (node.eventDecl() != null) {
            return event(node.eventDecl(), doc);
        } else if (node.operationDecl() != null) {
            SpecParser.OperationDeclContext operation = node.operationDecl();
            Name name = nodes.name(operation.name());
            return new Declaration.OperationDecl(
                    name,
                    types.parameters(operation.params()),
                    types.type(operation.typeRef()),
                    note(name, doc, operation.cite()));
        }
        return composition(node, doc);
    }

    private Declaration composition(DeclarationContext node, @Nullable DocContext doc) {
        if (node.channelDecl() != null) {
            SpecParser.ChannelDeclContext channel = node.channelDecl();
            Name name = nodes.name(channel.name(0));
            return new Declaration.ChannelDecl(name, nodes.name(channel.carries), note(name, doc, channel.cite()));
        } else if (node.transcriptDecl() != null) {
            SpecParser.TranscriptDeclContext transcript = node.transcriptDecl();
            Name name = nodes.name(transcript.channel);
            return new Declaration.TranscriptDecl(
                    name, nodes.names(transcript.except), note(name, doc, transcript.cite()));
        } else if (node.failureDecl() != null) {
            return failure(node.failureDecl(), doc);
        } else if (node.endpointDecl() != null) {
            return endpoint(node.endpointDecl(), doc);
        }
        SpecParser.ViewDeclContext view = node.viewDecl();
        Name name = nodes.name(view.name());
        return new Declaration.ViewDecl(name, features(view.shows), features(view.hides), note(name, doc, List.of()));
    }

    private List<Declaration.FeatureSyntax> features(List<SpecParser.FeatureContext> features) {
        return features.stream()
                .map(feature -> new Declaration.FeatureSyntax(
                        nodes.optionalName(feature.machine),
                        nodes.optionalName(feature.within),
                        nodes.name(feature.what)))
                .toList();
    }

    private Declaration table(SpecParser.TableDeclContext node, @Nullable DocContext doc) {
        List<Declaration.RowSyntax> rows = new ArrayList<>();
        Optional<Declaration.OtherRowSyntax> other = Optional.empty();
        for (SpecParser.RowContext row : node.row()) {
            if (row instanceof SpecParser.NamedRowContext named) {
                rows.add(row(named));
            } else if (row instanceof SpecParser.OtherRowContext last) {
                other = Optional.of(new Declaration.OtherRowSyntax(
                        cells(last.expr()), nodes.span(last.getStart(), last.getStart())));
            }
        }
        List<NameContext> names = node.name();
        Name name = nodes.name(names.get(0));
        Optional<Name> width = names.size() > 1 ? Optional.of(nodes.name(names.get(1))) : Optional.empty();
        List<ParameterSyntax> columns = node.columns() == null
                ? List.of()
                : node.columns().param().stream().map(types::parameter).toList();
        return new Declaration.TableDecl(name, width, columns, rows, other, note(name, doc, node.cite()));
    }

    private Declaration.RowSyntax row(SpecParser.NamedRowContext node) {
        Name name = nodes.name(node.name());
        Optional<Long> code = Optional.ofNullable(node.code()).map(nodes::number);
        return new Declaration.RowSyntax(name, code, cells(node.expr()), note(name, node.doc(), node.cite()));
    }

    private List<Expression> cells(List<SpecParser.ExprContext> all) {
        return all.stream().map(expressions::expression).toList();
    }

    private Declaration record(SpecParser.RecordDeclContext node, @Nullable DocContext doc) {
        Name name = nodes.name(node.name());
        List<ParameterSyntax> fields = node.recordField().stream()
                .map(field -> types.parameter(field.param(), field.doc(), List.of()))
                .toList();
        return new Declaration.RecordDecl(name, fields, note(name, doc, node.cite()));
    }

    private Declaration externFunction(SpecParser.ExternFunctionDeclContext node, @Nullable DocContext doc) {
        Name name = nodes.name(node.name());
        return new Declaration.FunctionDecl(
                name,
                types.parameters(node.params()),
                types.type(node.typeRef()),
                Optional.empty(),
                !node.GENERATES().isEmpty(),
                !node.REVEALS().isEmpty(),
                note(name, doc, node.cite()));
    }

    private Declaration function(SpecParser.FunctionDeclContext node, @Nullable DocContext doc) {
        Name name = nodes.name(node.name());
        return new Declaration.FunctionDecl(
                name,
                types.parameters(node.params()),
                types.type(node.typeRef()),
                Optional.of(expressions.expression(node.expr())),
                false,
                node.REVEALS() != null,
                note(name, doc, node.cite()));
    }

    private Declaration event(SpecParser.EventDeclContext node, @Nullable DocContext doc) {
        Name name = nodes.name(node.name());
        EventKind kind = EventKind.valueOf(node.kind.getText().toUpperCase(Locale.ROOT));
        return new Declaration.EventDecl(name, kind, types.parameters(node.params()), note(name, doc, node.cite()));
    }

    private Declaration failure(SpecParser.FailureDeclContext node, @Nullable DocContext doc) {
        Name name = nodes.name(node.name());
        List<Declaration.FaultRuleSyntax> rules = node.faultRule().stream()
                .map(rule -> new Declaration.FaultRuleSyntax(
                        nodes.names(rule.fault),
                        nodes.name(rule.member),
                        nodes.note(nodes.span(rule.fault.get(0), rule.member), null, rule.cite())))
                .toList();
        return new Declaration.FailureDecl(name, rules, note(name, doc, List.of()));
    }

    private Declaration endpoint(SpecParser.EndpointDeclContext node, @Nullable DocContext doc) {
        Name name = nodes.name(node.name(0));
        SpecParser.OnFailContext onFail = node.onFail();
        return new Declaration.EndpointDecl(
                name,
                nodes.names(node.machines),
                Optional.ofNullable(onFail).map(rule -> nodes.name(rule.name())),
                onFail == null ? List.of() : handlers.effects(onFail.effectList()),
                note(name, doc, onFail == null ? List.of() : onFail.cite()));
    }

    private Declaration fragment(SpecParser.FragmentDeclContext node, @Nullable DocContext doc) {
        Name name = nodes.name(node.name());
        return new Declaration.FragmentDecl(
                name, types.parameters(node.params()), handlers.steps(node.step()), note(name, doc, node.cite()));
    }

    private Declaration effects(SpecParser.EffectsDeclContext node, @Nullable DocContext doc) {
        Name name = nodes.name(node.name());
        return new Declaration.EffectsDecl(
                name,
                types.parameters(node.params()),
                handlers.effects(node.effectList()),
                note(name, doc, node.cite()));
    }

    private Note note(Name name, @Nullable DocContext doc, List<CiteContext> cites) {
        return nodes.note(name.span(), doc, cites);
    }
}
