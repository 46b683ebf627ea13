package org.spectls.compiler.parse;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spectls.compiler.source.Span;
import org.spectls.compiler.syntax.Expression;
import org.spectls.compiler.syntax.Name;
import org.spectls.compiler.syntax.ParameterSyntax;
import org.spectls.compiler.syntax.TypeSyntax;
import org.spectls.grammar.SpecParser.CiteContext;
import org.spectls.grammar.SpecParser.DocContext;
import org.spectls.grammar.SpecParser.ParamContext;
import org.spectls.grammar.SpecParser.ParamsContext;
import org.spectls.grammar.SpecParser.TypeRefContext;

/** Types and parameters. */
final class TypeBuilder {
    private final Nodes nodes;
    private final ExpressionBuilder expressions;

    TypeBuilder(Nodes nodes, ExpressionBuilder expressions) {
        this.nodes = nodes;
        this.expressions = expressions;
    }

    TypeSyntax type(TypeRefContext node) {
        Span span = nodes.span(node);
        TypeSyntax type = bare(node);
        if (node.SECRET() != null) {
            type = new TypeSyntax.Secret(type, span);
        }
        return node.QUESTION() == null ? type : new TypeSyntax.Optional(type, span);
    }

    Optional<TypeSyntax> optionalType(@Nullable TypeRefContext node) {
        return Optional.ofNullable(node).map(this::type);
    }

    List<ParameterSyntax> parameters(@Nullable ParamsContext node) {
        return node == null
                ? List.of()
                : node.param().stream().map(this::parameter).toList();
    }

    ParameterSyntax parameter(ParamContext node) {
        return parameter(node, null, List.of());
    }

    ParameterSyntax parameter(ParamContext node, @Nullable DocContext doc, List<CiteContext> cites) {
        Name name = nodes.name(node.name());
        Optional<Expression> initial = Optional.ofNullable(node.expr()).map(expressions::expression);
        return new ParameterSyntax(name, type(node.typeRef()), initial, nodes.note(name.span(), doc, cites));
    }

    private TypeSyntax bare(TypeRefContext node) {
        if (node.typeRef() != null) {
            return new TypeSyntax.ListOf(type(node.typeRef()), nodes.span(node));
        }
        if (node.OPAQUE() != null) {
            return new TypeSyntax.Named(new Name("bytes", nodes.span(node)));
        }
        return new TypeSyntax.Named(nodes.name(node.name()));
    }
}
