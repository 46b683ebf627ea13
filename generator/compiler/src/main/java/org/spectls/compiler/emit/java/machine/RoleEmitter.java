package org.spectls.compiler.emit.java.machine;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.spectls.compiler.emit.java.common.JavaTypes;
import org.spectls.compiler.emit.java.common.Javadoc;
import org.spectls.compiler.emit.java.machine.EndpointUnit.Entry;
import org.spectls.compiler.model.Definition.ChannelDef;
import org.spectls.compiler.model.Definition.Note;
import org.spectls.compiler.model.Event;

/** Emits endpoints as their users see them: an interface for each, and one of what several have in common. */
final class RoleEmitter {
    private final Generation generation;
    private final JavaTypes types;
    private final List<EndpointUnit> units;

    RoleEmitter(Generation generation, List<EndpointUnit> units) {
        this.generation = generation;
        this.types = generation.types();
        this.units = units;
    }

    /** The interface of what all endpoints have; nothing when there is only one. */
    Optional<TypeSpec> common() {
        if (!several()) {
            return Optional.empty();
        }
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(shared())
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addSuperinterface(KernelMachineTypes.PROTOCOL_ENDPOINT)
                .addJavadoc("Any of the endpoints, and what they have in common.");
        units.forEach(unit -> type.addPermittedSubclass(unit.role()));
        EndpointUnit first = units.get(0);
        first.entries().stream()
                .filter(entry -> isCommon(entry.event()))
                .forEach(entry -> type.addMethod(declaration(entry.event())));
        first.channels().stream().filter(this::isCommon).forEach(channel -> type.addMethod(declaration(channel)));
        return Optional.of(type.build());
    }

    /** What an endpoint has of its own, and how one is made. */
    TypeSpec emit(EndpointUnit unit) {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(unit.role())
                .addModifiers(Modifier.PUBLIC)
                .addSuperinterface(several() ? shared() : KernelMachineTypes.PROTOCOL_ENDPOINT)
                .addJavadoc(Javadoc.of(
                        unit.definition().note(),
                        "The endpoint " + unit.definition().name() + "."));
        if (several()) {
            type.addModifiers(Modifier.NON_SEALED);
        }
        type.addMethod(factory(unit));
        for (Entry entry : unit.entries()) {
            if (!several() || !isCommon(entry.event())) {
                type.addMethod(declaration(entry.event()));
            }
        }
        for (ChannelDef channel : unit.channels()) {
            if (!several() || !isCommon(channel)) {
                type.addMethod(declaration(channel));
            }
        }
        return type.build();
    }

    private MethodSpec factory(EndpointUnit unit) {
        List<ParameterSpec> ports = RoleMethods.ports(types);
        return MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(
                        "An endpoint in its initial states: {@link $T}, or what an installed {@link $T} makes in its"
                                + " place.",
                        unit.type(),
                        KernelMachineTypes.SUBSTITUTION)
                .addParameters(ports)
                .returns(unit.role())
                .addStatement(
                        "return $T.create($T.class, $T::new, $L)",
                        KernelMachineTypes.SUBSTITUTION,
                        unit.role(),
                        unit.type(),
                        RoleMethods.names(ports))
                .build();
    }

    private MethodSpec declaration(Event event) {
        MethodSpec.Builder method = RoleMethods.of(generation, event)
                .addModifiers(Modifier.ABSTRACT)
                .addJavadoc(javadoc(event));
        if (event instanceof Event.Call) {
            method.addJavadoc("\n\n@return whether this is possible now; {@link #rejection()} says why not");
        }
        return method.build();
    }

    private static MethodSpec declaration(ChannelDef channel) {
        return RoleMethods.of(channel)
                .addModifiers(Modifier.ABSTRACT)
                .addJavadoc(Javadoc.of(
                        channel.note(), "Takes one whole message of the channel {@code " + channel.name() + "}."))
                .build();
    }

    private CodeBlock javadoc(Event event) {
        if (event instanceof Event.Result result) {
            Note note = generation.declarations().operation(result.operation()).note();
            return CodeBlock.of("Hands in the result of {@code $L}.\n\n<p>$L", result.operation(), Javadoc.place(note));
        }
        return Javadoc.of(generation.declarations().event(event.name()).note(), "Tells {@code " + event.name() + "}.");
    }

    private boolean several() {
        return units.size() > 1;
    }

    private ClassName shared() {
        return ClassName.get(types.basePackage(), "Endpoint");
    }

    private boolean isCommon(Event event) {
        return units.stream()
                .allMatch(unit ->
                        unit.entries().stream().anyMatch(entry -> entry.event().equals(event)));
    }

    private boolean isCommon(ChannelDef channel) {
        return units.stream().allMatch(unit -> unit.channels().contains(channel));
    }
}
