package org.spectls.compiler.resolve;

import java.util.List;
import java.util.Optional;
import org.spectls.compiler.model.Definition.ChannelMessage;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Definition.EventDef;
import org.spectls.compiler.model.Definition.EventKind;
import org.spectls.compiler.model.Definition.PropertyDef;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Property;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.syntax.Declaration.PropertyDecl;
import org.spectls.compiler.syntax.Name;
import org.spectls.compiler.syntax.PropertySyntax;

/** Properties: each name in them names something of the specification. */
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

    PropertyDef resolve(PropertyDecl syntax) {
        Optional<EndpointDef> endpoint = syntax.endpoint().flatMap(this::endpoint);
        return new PropertyDef(
                syntax.name().text(),
                syntax.endpoint().map(Name::text),
                formula(syntax.formula(), endpoint),
                syntax.note());
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

    private Property formula(PropertySyntax syntax, Optional<EndpointDef> endpoint) {
        if (syntax instanceof PropertySyntax.UnaryFormula unary) {
            return new Property.UnaryOp(unary.operator(), formula(unary.operand(), endpoint), unary.span());
        } else if (syntax instanceof PropertySyntax.BinaryFormula binary) {
            return new Property.BinaryOp(
                    binary.operator(),
                    formula(binary.left(), endpoint),
                    formula(binary.right(), endpoint),
                    binary.span());
        } else if (syntax instanceof PropertySyntax.InState in) {
            return inState(in, endpoint);
        } else if (syntax instanceof PropertySyntax.Sent sent) {
            message(sent.message());
            return new Property.Sent(sent.message().text(), sent.span());
        } else if (syntax instanceof PropertySyntax.Received received) {
            message(received.message());
            return new Property.Received(received.message().text(), received.span());
        } else if (syntax instanceof PropertySyntax.Happened happened) {
            event(happened.event(), false);
            return new Property.Happened(happened.event().text(), happened.span());
        } else if (syntax instanceof PropertySyntax.Emitted emitted) {
            event(emitted.output(), true);
            return new Property.Emitted(emitted.output().text(), emitted.span());
        }
        PropertySyntax.Data data = (PropertySyntax.Data) syntax;
        return new Property.Data(typer.check(data.condition(), Type.BOOL, Scope.EMPTY), data.span());
    }

    private Property inState(PropertySyntax.InState in, Optional<EndpointDef> endpoint) {
        Name name = in.machine();
        List<String> known = endpoint.map(EndpointDef::machines)
                .orElseGet(() -> machines.stream().map(Machine::name).toList());
        Optional<Machine> machine =
                machines.stream().filter(m -> m.name().equals(name.text())).findFirst();
        if (machine.isEmpty()) {
            world.errors.unknown("TLS0902", "machine", name, known);
        } else if (!known.contains(name.text())) {
            world.errors.report(
                    "TLS0902",
                    name.span(),
                    "`" + name + "` is no machine of this property's endpoint",
                    "its machines are " + Words.quoted(known));
        } else {
            List<String> states =
                    machine.get().states().stream().map(Machine.State::name).toList();
            in.states().stream()
                    .filter(state -> !states.contains(state.text()))
                    .forEach(state -> world.errors.unknown("TLS0903", "state of `" + name + "`", state, states));
        }
        return new Property.InState(
                name.text(), in.states().stream().map(Name::text).toList(), in.span());
    }

    private void message(Name name) {
        List<String> messages = world.channels.values().stream()
                .flatMap(channel -> channel.messages().stream())
                .map(ChannelMessage::name)
                .toList();
        if (!messages.contains(name.text())) {
            world.errors.unknown("TLS0904", "message", name, messages);
        }
    }

    private void event(Name name, boolean output) {
        List<String> events = world.events.values().stream()
                .filter(def -> (def.kind() == EventKind.OUTPUT) == output)
                .map(EventDef::name)
                .toList();
        if (!events.contains(name.text())) {
            world.errors.unknown("TLS0905", output ? "output" : "event", name, events);
        }
    }
}
