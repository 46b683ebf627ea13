package org.spectls.compiler.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spectls.compiler.model.Property.Binary;
import org.spectls.compiler.model.Property.Unary;
import org.spectls.compiler.syntax.Name;
import org.spectls.compiler.syntax.PropertySyntax;
import org.spectls.compiler.syntax.PropertySyntax.BinaryFormula;
import org.spectls.compiler.syntax.PropertySyntax.UnaryFormula;
import org.spectls.grammar.SpecParser;
import org.spectls.grammar.SpecParser.PropertyExprContext;
import org.spectls.grammar.SpecParserBaseVisitor;

/** The formulas of properties. */
final class PropertyBuilder extends SpecParserBaseVisitor<PropertySyntax> {
    private final Nodes nodes;
    private final ExpressionBuilder expressions;

    PropertyBuilder(Nodes nodes, ExpressionBuilder expressions) {
        this.nodes = nodes;
        this.expressions = expressions;
    }

    PropertySyntax formula(PropertyExprContext node) {
        return visit(node);
    }

    @Override
    public PropertySyntax visitAlwaysProperty(SpecParser.AlwaysPropertyContext node) {
        return unary(Unary.ALWAYS, node.propertyExpr(), node);
    }

    @Override
    public PropertySyntax visitNeverProperty(SpecParser.NeverPropertyContext node) {
        return unary(Unary.NEVER, node.propertyExpr(), node);
    }

    @Override
    public PropertySyntax visitEventuallyProperty(SpecParser.EventuallyPropertyContext node) {
        return unary(Unary.EVENTUALLY, node.propertyExpr(), node);
    }

    @Override
    public PropertySyntax visitPossibleProperty(SpecParser.PossiblePropertyContext node) {
        return unary(Unary.POSSIBLE, node.propertyExpr(), node);
    }

    @Override
    public PropertySyntax visitNotProperty(SpecParser.NotPropertyContext node) {
        return unary(Unary.NOT, node.propertyExpr(), node);
    }

    @Override
    public PropertySyntax visitAndProperty(SpecParser.AndPropertyContext node) {
        return binary(Binary.AND, node.propertyExpr(), node);
    }

    @Override
    public PropertySyntax visitOrProperty(SpecParser.OrPropertyContext node) {
        return binary(Binary.OR, node.propertyExpr(), node);
    }

    @Override
    public PropertySyntax visitUntilProperty(SpecParser.UntilPropertyContext node) {
        return binary(Binary.UNTIL, node.propertyExpr(), node);
    }

    @Override
    public PropertySyntax visitBeforeProperty(SpecParser.BeforePropertyContext node) {
        return binary(Binary.BEFORE, node.propertyExpr(), node);
    }

    @Override
    public PropertySyntax visitLeadsToProperty(SpecParser.LeadsToPropertyContext node) {
        return binary(Binary.LEADS_TO, node.propertyExpr(), node);
    }

    @Override
    public PropertySyntax visitGroupedProperty(SpecParser.GroupedPropertyContext node) {
        return formula(node.propertyExpr());
    }

    @Override
    public PropertySyntax visitWhereProperty(SpecParser.WherePropertyContext node) {
        return new PropertySyntax.Where(
                formula(node.propertyExpr()), expressions.expression(node.expr()), nodes.span(node));
    }

    @Override
    public PropertySyntax visitDataAtom(SpecParser.DataAtomContext node) {
        return new PropertySyntax.Data(expressions.expression(node.expr()), nodes.span(node));
    }

    @Override
    public PropertySyntax visitPeerAtom(SpecParser.PeerAtomContext node) {
        return new PropertySyntax.Peer(visit(node.propertyAtom()), nodes.span(node));
    }

    @Override
    public PropertySyntax visitOwnAtom(SpecParser.OwnAtomContext node) {
        return visit(node.propertyAtom());
    }

    @Override
    public PropertySyntax visitSentAtom(SpecParser.SentAtomContext node) {
        return new PropertySyntax.Sent(nodes.name(node.name()), names(node.nameList()), nodes.span(node));
    }

    @Override
    public PropertySyntax visitReceivedAtom(SpecParser.ReceivedAtomContext node) {
        return new PropertySyntax.Received(nodes.name(node.name()), names(node.nameList()), nodes.span(node));
    }

    @Override
    public PropertySyntax visitEventAtom(SpecParser.EventAtomContext node) {
        return new PropertySyntax.Happened(nodes.name(node.name()), names(node.nameList()), nodes.span(node));
    }

    @Override
    public PropertySyntax visitResultAtom(SpecParser.ResultAtomContext node) {
        return new PropertySyntax.Answered(nodes.name(node.name()), names(node.nameList()), nodes.span(node));
    }

    @Override
    public PropertySyntax visitOutputAtom(SpecParser.OutputAtomContext node) {
        return new PropertySyntax.Emitted(nodes.name(node.name()), names(node.nameList()), nodes.span(node));
    }

    @Override
    public PropertySyntax visitStateAtom(SpecParser.StateAtomContext node) {
        return new PropertySyntax.InState(
                nodes.optionalName(node.machine),
                node.FROM() != null,
                nodes.names(node.states),
                names(node.nameList()),
                nodes.span(node));
    }

    @Override
    public PropertySyntax visitEndedAtom(SpecParser.EndedAtomContext node) {
        return new PropertySyntax.Ended(nodes.span(node));
    }

    @Override
    public PropertySyntax visitQuietAtom(SpecParser.QuietAtomContext node) {
        return new PropertySyntax.Quiet(nodes.span(node));
    }

    private List<Name> names(SpecParser.@Nullable NameListContext node) {
        return node == null ? List.of() : nodes.names(node.name());
    }

    private PropertySyntax unary(Unary operator, PropertyExprContext operand, PropertyExprContext node) {
        return new UnaryFormula(operator, formula(operand), nodes.span(node));
    }

    private PropertySyntax binary(Binary operator, List<PropertyExprContext> operands, PropertyExprContext node) {
        return new BinaryFormula(operator, formula(operands.get(0)), formula(operands.get(1)), nodes.span(node));
    }
}
