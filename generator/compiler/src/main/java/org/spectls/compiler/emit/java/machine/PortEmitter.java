package org.spectls.compiler.emit.java.machine;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;
import org.spectls.compiler.emit.java.common.JavaTypes;
import org.spectls.compiler.emit.java.common.Javadoc;
import org.spectls.compiler.emit.java.common.KernelTypes;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.model.Definition;
import org.spectls.compiler.model.Definition.EventDef;
import org.spectls.compiler.model.Definition.EventKind;
import org.spectls.compiler.model.Definition.FunctionDef;
import org.spectls.compiler.model.Definition.OperationDef;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Model;

/** Emits the interfaces through which endpoints act on their environment. */
final class PortEmitter {
    private final Model model;
    private final JavaTypes types;

    PortEmitter(Model model, JavaTypes types) {
        this.model = model;
        this.types = types;
    }

    TypeSpec primitives() {
        TypeSpec.Builder type = port("Primitives", "What the specification leaves to the environment to compute.");
        for (FunctionDef function : model.functions()) {
            if (function.body().isEmpty()) {
                String fallback = "Computes {@code " + function.name() + "}.";
                type.addMethod(method(function, function.name(), function.params(), fallback)
                        .returns(types.of(function.result()))
                        .build());
            }
        }
        return type.build();
    }

    TypeSpec outputs() {
        TypeSpec.Builder type = port(
                "Outputs",
                "What endpoints tell their environment. Secrets are lent for the time of the call: they are wiped later.");
        for (EventDef event : model.events()) {
            if (event.kind() == EventKind.OUTPUT) {
                type.addMethod(method(event, event.name(), event.params(), "Happens on {@code " + event.name() + "}.")
                        .build());
            }
        }
        return type.build();
    }

    TypeSpec operations() {
        TypeSpec.Builder type = port(
                "Operations",
                "Work that the environment does for endpoints, and that may take its time. The result is handed to the endpoint, but not before the endpoint's method that began the operation has returned.");
        for (OperationDef operation : model.operations()) {
            String name = "begin_" + operation.name();
            String fallback = "Begins {@code " + operation.name() + "}.";
            type.addMethod(method(operation, name, operation.params(), fallback).build());
        }
        return type.build();
    }

    TypeSpec sends() {
        MethodSpec send = MethodSpec.methodBuilder("send")
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .addParameter(types.port("Channel"), "channel")
                .addParameter(KernelTypes.BYTES, "message")
                .addJavadoc("Sends one whole message, framed.")
                .build();
        return port("Sends", "Where endpoints' messages go.").addMethod(send).build();
    }

    /** All that one connection's environment supplies. */
    TypeSpec environment() {
        TypeSpec.Builder type = port("Environment", "What one endpoint's environment supplies.");
        parts().forEach(part -> type.addSuperinterface(types.port(part)));
        return type.build();
    }

    TypeSpec channel() {
        TypeSpec.Builder type = TypeSpec.enumBuilder(types.port("Channel"))
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("The streams of messages between endpoints.");
        model.channels()
                .forEach(channel -> type.addEnumConstant(
                        Naming.constant(channel.name()),
                        TypeSpec.anonymousClassBuilder("")
                                .addJavadoc(Javadoc.summary(
                                        channel.note(), "Carries {@link " + types.value(channel.carries()) + "}."))
                                .build()));
        return type.build();
    }

    /** What every step has at hand. */
    TypeSpec step(TypeName failure) {
        TypeSpec.Builder type = port("Step", "What a step of any machine has at hand.")
                .addSuperinterface(
                        ParameterizedTypeName.get(KernelMachineTypes.STEP_CONTEXT, failure, types.port("Channel")));
        for (String part : stepParts()) {
            type.addMethod(MethodSpec.methodBuilder(part.toLowerCase(Locale.ROOT))
                    .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                    .returns(types.port(part))
                    .build());
        }
        return type.build();
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>(List.of("Outputs"));
        if (!model.operations().isEmpty()) {
            parts.add("Operations");
        }
        if (!model.channels().isEmpty()) {
            parts.add("Sends");
        }
        return parts;
    }

    private List<String> stepParts() {
        List<String> parts = new ArrayList<>(List.of("Configuration", "Primitives", "Outputs"));
        if (hasFunctions(model)) {
            parts.add("Functions");
        }
        if (!model.operations().isEmpty()) {
            parts.add("Operations");
        }
        return parts;
    }

    /** The specification has functions of its own. */
    static boolean hasFunctions(Model model) {
        return model.functions().stream().anyMatch(function -> function.body().isPresent());
    }

    private TypeSpec.Builder port(String name, String doc) {
        return TypeSpec.interfaceBuilder(types.port(name))
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L", doc);
    }

    private MethodSpec.Builder method(Definition definition, String name, List<Param> params, String fallback) {
        return MethodSpec.methodBuilder(Naming.camel(name))
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .addJavadoc(Javadoc.of(definition.note(), fallback))
                .addParameters(parameters(params, types));
    }

    static List<ParameterSpec> parameters(List<Param> params, JavaTypes types) {
        return params.stream()
                .map(param -> ParameterSpec.builder(types.of(param.type()), Naming.camel(param.name()))
                        .build())
                .toList();
    }
}
