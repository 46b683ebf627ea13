package org.spectls.compiler.resolve;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spectls.compiler.model.Definition.ChannelMessage;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Definition.EventDef;
import org.spectls.compiler.model.Definition.EventKind;
import org.spectls.compiler.model.Definition.OperationDef;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Property;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.syntax.Name;
import org.spectls.compiler.syntax.PropertySyntax;

/** What a property says of a step of one endpoint: each name in it names something of the specification. */
final class AtomResolver {
    private final World world;
    private final Typer typer;
    private final List<Machine> machines;
    private final List<EndpointDef> endpoints;
    private final Optional<EndpointDef> endpoint;

    /** {@code endpoint}: whom the property speaks of; absent: of any. */
    AtomResolver(
            World world,
            Typer typer,
            List<Machine> machines,
            List<EndpointDef> endpoints,
            Optional<EndpointDef> endpoint) {
        this.world = world;
        this.typer = typer;
        this.machines = machines;
        this.endpoints = endpoints;
        this.endpoint = endpoint;
    }

    Property atom(PropertySyntax syntax, AtomNames names) {
        if (syntax instanceof PropertySyntax.Peer peer) {
            return new Property.Peer(ofPeer(peer).atom(peer.atom(), names), peer.span());
        } else if (syntax instanceof PropertySyntax.InState in) {
            return state(in, names);
        } else if (syntax instanceof PropertySyntax.Sent sent) {
            return new Property.Sent(sent.message().text(), message(sent.message(), sent.names(), names), sent.span());
        } else if (syntax instanceof PropertySyntax.Received received) {
            return new Property.Received(
                    received.message().text(), message(received.message(), received.names(), names), received.span());
        } else if (syntax instanceof PropertySyntax.Happened happened) {
            return new Property.Happened(
                    happened.event().text(), event(happened.event(), false, happened.names(), names), happened.span());
        } else if (syntax instanceof PropertySyntax.Emitted emitted) {
            return new Property.Emitted(
                    emitted.output().text(), event(emitted.output(), true, emitted.names(), names), emitted.span());
        } else if (syntax instanceof PropertySyntax.Answered answered) {
            return new Property.Answered(answered.operation().text(), operation(answered, names), answered.span());
        } else if (syntax instanceof PropertySyntax.Ended ended) {
            return new Property.Ended(ended.span());
        } else if (syntax instanceof PropertySyntax.Quiet quiet) {
            return new Property.Quiet(quiet.span());
        }
        PropertySyntax.Data data = (PropertySyntax.Data) syntax;
        return new Property.Data(typer.check(data.condition(), Type.BOOL, Scope.EMPTY), data.span());
    }

    /** Of two endpoints the other one; a protocol with a single role has that at both ends. */
    private AtomResolver ofPeer(PropertySyntax.Peer peer) {
        List<EndpointDef> others = endpoints.stream()
                .filter(other -> endpoints.size() == 1 || !Optional.of(other).equals(endpoint))
                .toList();
        if (endpoint.isEmpty() || others.size() != 1) {
            world.errors.report(
                    "TLS0910",
                    peer.span(),
                    "it is not clear who the peer is",
                    "`peer` is for a property `of` an endpoint, where there is one other");
            return this;
        }
        return new AtomResolver(world, typer, machines, endpoints, Optional.of(others.get(0)));
    }

    private Property state(PropertySyntax.InState in, AtomNames names) {
        Optional<Machine> machine = in.machine().isPresent()
                ? machine(in.machine().get())
                : machineWith(in.states().get(0));
        machine.ifPresent(found -> data(in, found, names));
        String name = machine.map(Machine::name).orElse("");
        List<String> states = texts(in.states());
        return in.from()
                ? new Property.FromState(name, states, texts(in.names()), in.span())
                : new Property.InState(name, states, texts(in.names()), in.span());
    }

    private Optional<Machine> machine(Name name) {
        List<Machine> own = own();
        Optional<Machine> found =
                own.stream().filter(m -> m.name().equals(name.text())).findFirst();
        List<String> known = own.stream().map(Machine::name).toList();
        if (machines.stream().noneMatch(m -> m.name().equals(name.text()))) {
            world.errors.unknown("TLS0902", "machine", name, known);
        } else if (found.isEmpty()) {
            world.errors.report(
                    "TLS0902",
                    name.span(),
                    "`" + name + "` is no machine of this property's endpoint",
                    "its machines are " + Words.quoted(known));
        }
        return found;
    }

    /** Where no machine is named, exactly one has to have the state. */
    private Optional<Machine> machineWith(Name state) {
        List<Machine> owners =
                own().stream().filter(m -> states(m).contains(state.text())).toList();
        if (owners.isEmpty()) {
            List<String> all = own().stream().flatMap(m -> states(m).stream()).toList();
            String owner = endpoint.map(e -> "state of `" + e.name() + "`").orElse("state");
            world.errors.unknown("TLS0903", owner, state, all);
        } else if (owners.size() > 1) {
            world.errors.report(
                    "TLS0903",
                    state.span(),
                    "several machines have a state `" + state + "`: "
                            + Words.quoted(owners.stream().map(Machine::name).toList()),
                    "write `" + owners.get(0).name() + " in " + state + "`");
        }
        return owners.size() == 1 ? Optional.of(owners.get(0)) : Optional.empty();
    }

    private List<Machine> own() {
        return endpoint.map(e -> machines.stream()
                        .filter(m -> e.machines().contains(m.name()))
                        .toList())
                .orElse(machines);
    }

    private static List<String> states(Machine machine) {
        return machine.states().stream().map(Machine.State::name).toList();
    }

    private void data(PropertySyntax.InState in, Machine machine, AtomNames names) {
        List<String> states = states(machine);
        in.states().stream()
                .filter(state -> !states.contains(state.text()))
                .forEach(state -> world.errors.unknown("TLS0903", "state of `" + machine.name() + "`", state, states));
        List<List<Type>> data = in.states().stream()
                .flatMap(name -> machine.states().stream()
                        .filter(state -> state.name().equals(name.text()))
                        .map(state -> state.data().stream().map(Param::type).toList()))
                .toList();
        if (!data.isEmpty()) {
            List<Type> common = data.stream().reduce(AtomResolver::common).orElseThrow();
            String owner = in.states().stream().map(Name::text).collect(Collectors.joining(" | "));
            declare(owner, common, in.names(), names);
        }
    }

    /** The data that two states have in the same places. */
    private static List<Type> common(List<Type> one, List<Type> other) {
        int length = 0;
        while (length < one.size() && length < other.size() && one.get(length).equals(other.get(length))) {
            length++;
        }
        return one.subList(0, length);
    }

    private List<String> message(Name name, List<Name> given, AtomNames names) {
        List<String> messages = world.channels.values().stream()
                .flatMap(channel -> channel.messages().stream())
                .map(ChannelMessage::name)
                .toList();
        if (!messages.contains(name.text())) {
            world.errors.unknown("TLS0904", "message", name, messages);
            return List.of();
        }
        return declare(name.text(), List.of(new Type.Struct(name.text())), given, names);
    }

    private List<String> event(Name name, boolean output, List<Name> given, AtomNames names) {
        List<EventDef> events = world.events.values().stream()
                .filter(def -> (def.kind() == EventKind.OUTPUT) == output)
                .toList();
        Optional<EventDef> found =
                events.stream().filter(def -> def.name().equals(name.text())).findFirst();
        if (found.isEmpty()) {
            world.errors.unknown(
                    "TLS0905",
                    output ? "output" : "event",
                    name,
                    events.stream().map(EventDef::name).toList());
            return List.of();
        }
        return declare(
                name.text(), found.get().params().stream().map(Param::type).toList(), given, names);
    }

    private List<String> operation(PropertySyntax.Answered answered, AtomNames names) {
        OperationDef found = world.operations.get(answered.operation().text());
        if (found == null) {
            world.errors.unknown("TLS0905", "operation", answered.operation(), world.operations.keySet());
            return List.of();
        }
        return declare(answered.operation().text(), List.of(found.result()), answered.names(), names);
    }

    /** The first values have names; the last ones need not. */
    private List<String> declare(String owner, List<Type> values, List<Name> given, AtomNames names) {
        if (given.size() > values.size()) {
            world.errors.report(
                    "TLS0909",
                    given.get(values.size()).span(),
                    "`" + owner + "` has " + Words.count(values.size(), "value") + ", not " + given.size());
        }
        for (int i = 0; i < given.size() && i < values.size(); i++) {
            names.declare(given.get(i), values.get(i));
        }
        return texts(given);
    }

    private static List<String> texts(List<Name> names) {
        return names.stream().map(Name::text).toList();
    }
}
