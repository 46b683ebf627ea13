package org.spectls.compiler.resolve;

import java.util.List;
import java.util.Optional;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.syntax.Declaration.ChannelDecl;
import org.spectls.compiler.syntax.Declaration.EndpointDecl;
import org.spectls.compiler.syntax.Declaration.EnumDecl;
import org.spectls.compiler.syntax.Declaration.MachineDecl;
import org.spectls.compiler.syntax.Declaration.PropertyDecl;
import org.spectls.compiler.syntax.Declaration.StructDecl;
import org.spectls.compiler.syntax.Declaration.TableDecl;
import org.spectls.compiler.syntax.Declaration.TranscriptDecl;
import org.spectls.compiler.syntax.Declaration.TypedefDecl;
import org.spectls.compiler.syntax.Declaration.ViewDecl;
import org.spectls.compiler.syntax.SpecFile;

/** Makes a model of syntax trees, in an order in which each step finds what it needs. */
public final class Resolver {
    private final World world;
    private final WireSizes sizes;
    private final WireTypes wires;
    private final TypeResolver types;
    private final Typer typer;

    private Resolver(World world) {
        this.world = world;
        sizes = new WireSizes(world);
        wires = new WireTypes(world, sizes);
        types = new TypeResolver(world, wires);
        typer = new Typer(world);
    }

    /** The model, unless there is an error, which is reported then. */
    public static Optional<Model> resolve(List<SpecFile> files, Diagnostics diagnostics) {
        Errors errors = new Errors(diagnostics);
        World world = new World(Declarations.collect(files, errors), errors);
        Model model = new Resolver(world).model();
        return diagnostics.hasErrors() ? Optional.empty() : Optional.of(model);
    }

    private Model model() {
        enterTypes();
        new Definitions(world, types).enter();
        enterChannels();
        new Values(world, typer).enter();
        new FunctionCycles(world).check();
        MachineResolver machineResolver = new MachineResolver(world, types, typer);
        List<Machine> machines = world.declarations.of(MachineDecl.class).stream()
                .map(machineResolver::resolve)
                .toList();
        if (!world.errors.diagnostics().hasErrors()) {
            new UnusedRules(world, machineResolver.usedRules()).check();
        }
        return assemble(machines);
    }

    private void enterTypes() {
        Declarations declarations = world.declarations;
        EnumResolver enums = new EnumResolver(world);
        declarations.of(EnumDecl.class).forEach(enums::enumeration);
        declarations.of(TableDecl.class).forEach(enums::rows);
        declarations.of(TypedefDecl.class).forEach(wires::valueType);
        declarations
                .of(StructDecl.class)
                .forEach(struct -> world.structs.put(
                        struct.name().text(), new StructResolver(world, types, wires, sizes, struct).resolve()));
    }

    private void enterChannels() {
        ChannelResolver channels = new ChannelResolver(world);
        world.declarations.of(ChannelDecl.class).forEach(channels::channel);
        world.declarations.of(TranscriptDecl.class).forEach(channels::transcript);
        NestingCheck nesting = new NestingCheck(world);
        world.structs.values().forEach(nesting::check);
    }

    private Model assemble(List<Machine> machines) {
        Declarations declarations = world.declarations;
        Composition composition = new Composition(world, types, typer);
        List<EndpointDef> endpoints = declarations.of(EndpointDecl.class).stream()
                .map(composition::endpoint)
                .toList();
        PropertyResolver properties = new PropertyResolver(world, typer, machines, endpoints);
        ViewResolver views = new ViewResolver(world, machines);
        return new Model(
                List.copyOf(world.enums.values()),
                List.copyOf(world.tables.values()),
                List.copyOf(world.structs.values()),
                List.copyOf(world.records.values()),
                List.copyOf(world.externTypes.values()),
                List.copyOf(world.functions.values()),
                List.copyOf(world.constants.values()),
                List.copyOf(world.configs.values()),
                List.copyOf(world.events.values()),
                List.copyOf(world.operations.values()),
                List.copyOf(world.channels.values()),
                world.transcript,
                world.failure,
                world.errors.diagnostics().hasErrors() ? machines : Wiping.complete(world, machines, endpoints),
                endpoints,
                declarations.of(PropertyDecl.class).stream()
                        .flatMap(property -> properties.resolve(property).stream())
                        .toList(),
                declarations.of(ViewDecl.class).stream().map(views::resolve).toList());
    }
}
