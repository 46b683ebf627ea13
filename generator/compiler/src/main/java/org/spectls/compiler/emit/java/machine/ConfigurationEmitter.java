package org.spectls.compiler.emit.java.machine;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.spectls.compiler.emit.java.common.JavaTypes;
import org.spectls.compiler.emit.java.common.Javadoc;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.emit.java.expression.Names;
import org.spectls.compiler.model.Definition.ConfigDef;
import org.spectls.compiler.model.Type;

/** Emits the configuration: a record, and a builder that knows the defaults. */
final class ConfigurationEmitter {
    private final Generation generation;
    private final JavaTypes types;
    private final List<ConfigDef> configs;
    private final ClassName builder;

    ConfigurationEmitter(Generation generation) {
        this.generation = generation;
        this.types = generation.types();
        this.configs = generation.model().configs();
        this.builder = types.port("Configuration").nestedClass("Builder");
    }

    TypeSpec emit() {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        CodeBlock.Builder doc = CodeBlock.builder().add("How an endpoint is to behave. Immutable.\n");
        CodeBlock.Builder copies = CodeBlock.builder();
        for (ConfigDef config : configs) {
            String name = Naming.camel(config.name());
            components.addParameter(types.of(config.type()), name);
            doc.add("\n@param $L $L", name, Javadoc.summary(config.note(), "{@code " + config.name() + "}"));
            if (config.type() instanceof Type.ListOf) {
                copies.addStatement("$N = $T.copyOf($N)", name, List.class, name);
            }
        }
        TypeSpec.Builder type = TypeSpec.recordBuilder(types.port("Configuration"))
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(doc.build())
                .recordConstructor(components.build());
        if (!copies.isEmpty()) {
            type.addMethod(MethodSpec.compactConstructorBuilder()
                    .addModifiers(Modifier.PUBLIC)
                    .addCode(copies.build())
                    .build());
        }
        return type.addMethod(start()).addType(builder()).build();
    }

    private MethodSpec start() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(builder)
                .addJavadoc("A configuration in the making, with the defaults of the specification.");
        required().forEach(config -> method.addParameter(types.of(config.type()), Naming.camel(config.name())));
        return method.addStatement("return new $T($L)", builder, names(required()))
                .build();
    }

    private TypeSpec builder() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
        TypeSpec.Builder type = TypeSpec.classBuilder(builder)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("Collects the parts of a configuration.");
        for (ConfigDef config : configs) {
            String name = Naming.camel(config.name());
            FieldSpec.Builder field = FieldSpec.builder(types.of(config.type()), name, Modifier.PRIVATE);
            Optional<CodeBlock> initial = initial(config);
            initial.ifPresentOrElse(
                    field::initializer,
                    () -> constructor
                            .addParameter(types.of(config.type()), name)
                            .addStatement("this.$N = $N", name, name));
            type.addField(field.build());
        }
        type.addMethod(constructor.build());
        configs.forEach(config -> type.addMethod(setter(config)));
        return type.addMethod(MethodSpec.methodBuilder("build")
                        .addModifiers(Modifier.PUBLIC)
                        .returns(types.port("Configuration"))
                        .addStatement("return new $T($L)", types.port("Configuration"), names(configs))
                        .build())
                .build();
    }

    private MethodSpec setter(ConfigDef config) {
        String name = Naming.camel(config.name());
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Javadoc.of(config.note(), "Sets {@code " + config.name() + "}."))
                .addParameter(types.of(config.type()), "value")
                .returns(builder)
                .addStatement("$N = value", name)
                .addStatement("return this")
                .build();
    }

    private Optional<CodeBlock> initial(ConfigDef config) {
        Names names = new FieldNames();
        if (config.initial().isEmpty() && config.type() instanceof Type.Optional) {
            return Optional.of(CodeBlock.of("$T.empty()", Optional.class));
        }
        return config.initial().map(value -> generation.expression(value, config.type(), names));
    }

    private List<ConfigDef> required() {
        return configs.stream().filter(config -> initial(config).isEmpty()).toList();
    }

    private static CodeBlock names(List<ConfigDef> configs) {
        return configs.stream()
                .map(config -> CodeBlock.of("$L", Naming.camel(config.name())))
                .collect(CodeBlock.joining(", "));
    }
}
