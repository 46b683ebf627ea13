package org.spectls.compiler.resolve;

import java.util.List;
import java.util.Optional;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Definition.PropertyDef;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Property;
import org.spectls.compiler.model.Property.Unary;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.syntax.Declaration.PropertyDecl;
import org.spectls.compiler.syntax.Name;
import org.spectls.compiler.syntax.PropertySyntax;

/** Properties: what is said of several endpoints is resolved for each of them. */
final class PropertyResolver {
    private final World world;
    private final Typer typer;
    private final List<Machine> machines;
    private final List<EndpointDef> endpoints;

    PropertyResolver(World world, Typer typer, List<Machine> machines, List<EndpointDef> endpoints) {
        this.world = world;
        this.typer = typer;
        this.machines = machines;
        this.endpoints = endpoints;
    }

    List<PropertyDef> resolve(PropertyDecl syntax) {
        return syntax.endpoints().isEmpty()
                ? List.of(property(syntax, Optional.empty()))
                : syntax.endpoints().stream()
                        .flatMap(name -> endpoint(name).stream())
                        .map(endpoint -> property(syntax, Optional.of(endpoint)))
                        .toList();
    }

    private Optional<EndpointDef> endpoint(Name name) {
        Optional<EndpointDef> found =
                endpoints.stream().filter(e -> e.name().equals(name.text())).findFirst();
        if (found.isEmpty()) {
            world.errors.unknown(
                    "TLS0901",
                    "endpoint",
                    name,
                    endpoints.stream().map(EndpointDef::name).toList());
        }
        return found;
    }

    private PropertyDef property(PropertyDecl syntax, Optional<EndpointDef> endpoint) {
        AtomResolver atoms = new AtomResolver(world, typer, machines, endpoints, endpoint);
        Property formula =
                syntax.formula() instanceof PropertySyntax.UnaryFormula unary && unary.operator() == Unary.POSSIBLE
                        ? new Property.UnaryOp(Unary.POSSIBLE, moment(unary.operand(), atoms, unread()), unary.span())
                        : formula(syntax.formula(), atoms);
        return new PropertyDef(syntax.name().text(), endpoint.map(EndpointDef::name), formula, syntax.note());
    }

    /** Over the steps of a run. */
    private Property formula(PropertySyntax syntax, AtomResolver atoms) {
        if (syntax instanceof PropertySyntax.UnaryFormula unary && unary.operator() != Unary.POSSIBLE) {
            return new Property.UnaryOp(unary.operator(), formula(unary.operand(), atoms), unary.span());
        } else if (syntax instanceof PropertySyntax.BinaryFormula binary) {
            return new Property.BinaryOp(
                    binary.operator(), formula(binary.left(), atoms), formula(binary.right(), atoms), binary.span());
        }
        return moment(syntax, atoms, unread());
    }

    /** Of one step; {@code names} takes in what the atoms name that {@code &&} joins. */
    private Property moment(PropertySyntax syntax, AtomResolver atoms, AtomNames names) {
        if (syntax instanceof PropertySyntax.Where where) {
            return where(where, atoms, names);
        } else if (syntax instanceof PropertySyntax.UnaryFormula unary) {
            if (unary.operator() != Unary.NOT) {
                reportTime(unary);
            }
            return new Property.UnaryOp(unary.operator(), moment(unary.operand(), atoms, unread()), unary.span());
        } else if (syntax instanceof PropertySyntax.BinaryFormula binary) {
            return switch (binary.operator()) {
                case AND -> both(binary, atoms, names);
                case OR -> both(binary, atoms, unread());
                case UNTIL, BEFORE, LEADS_TO -> {
                    reportTime(binary);
                    yield both(binary, atoms, names);
                }
            };
        }
        return atoms.atom(syntax, names);
    }

    private Property both(PropertySyntax.BinaryFormula binary, AtomResolver atoms, AtomNames names) {
        return new Property.BinaryOp(
                binary.operator(),
                moment(binary.left(), atoms, names),
                moment(binary.right(), atoms, names),
                binary.span());
    }

    private Property where(PropertySyntax.Where where, AtomResolver atoms, AtomNames outer) {
        AtomNames names = outer.isRead() ? outer : AtomNames.read(typer);
        Property operand = moment(where.operand(), atoms, names);
        return new Property.Where(operand, typer.check(where.condition(), Type.BOOL, names.scope()), where.span());
    }

    private void reportTime(PropertySyntax operator) {
        world.errors.report(
                "TLS0908",
                operator.span(),
                "`where` and `possible` speak of one step, and this speaks of a whole run",
                "join what belongs to one step first, and say then when it has to happen");
    }

    private AtomNames unread() {
        return AtomNames.unread(typer, world.errors);
    }
}
