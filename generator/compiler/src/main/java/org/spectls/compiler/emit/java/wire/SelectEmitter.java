package org.spectls.compiler.emit.java.wire;

import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.spectls.compiler.emit.java.common.EmitterContext;
import org.spectls.compiler.emit.java.common.Javadoc;
import org.spectls.compiler.emit.java.common.KernelTypes;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.model.Wire;

/** A selection becomes a sealed interface, implemented by the structs that are its cases. */
final class SelectEmitter {
    private final EmitterContext context;
    private final StructDef struct;
    private final Field field;
    private final Wire.Select select;
    private final ClassName self;
    private final CaseRecords records;

    SelectEmitter(EmitterContext context, StructDef struct, Field field, Wire.Select select) {
        this.context = context;
        this.struct = struct;
        this.field = field;
        this.select = select;
        this.self = context.types().select(struct.name(), field.name());
        this.records = new CaseRecords(context, self);
    }

    TypeSpec emit() {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(self)
                .addJavadoc(Javadoc.of(
                        field.note(),
                        "What the " + words(field.name()) + " of {@link "
                                + context.types().value(struct.name()).simpleName() + "} holds, by its "
                                + words(select.tag()) + "."))
                .addModifiers(PUBLIC, Modifier.SEALED)
                .addSuperinterface(KernelTypes.ENCODABLE);
        SelectCases.structs(select)
                .forEach(name -> type.addPermittedSubclass(context.types().value(name)));
        for (TypeSpec record : records.emit(select)) {
            type.addPermittedSubclass(self.nestedClass(record.name()));
            type.addType(record);
        }
        return type.addMethod(decode()).build();
    }

    private static String words(String name) {
        return name.replace('_', ' ');
    }

    private MethodSpec decode() {
        String tag = Naming.camel(select.tag());
        MethodSpec.Builder decode = MethodSpec.methodBuilder("decode")
                .addJavadoc("Reads the case that the $L announces.", words(select.tag()))
                .addModifiers(PUBLIC, STATIC)
                .returns(self)
                .addParameter(KernelTypes.WIRE_READER, "in")
                .addParameter(typeOf(select.tag()), tag)
                .addException(KernelTypes.DECODE_EXCEPTION);
        for (String name : SelectCases.context(select)) {
            decode.addParameter(typeOf(name), Naming.camel(name));
        }
        String subject = tagBits().isPresent() ? "code" : "toString";
        CodeBlock.Builder body = CodeBlock.builder().add("return switch ($L.$L()) {\n$>", tag, subject);
        select.cases().stream().filter(c -> !c.isDefault()).forEach(c -> body.add(labelled(c)));
        CodeBlock otherwise = select.cases().stream()
                .filter(Wire.Case::isDefault)
                .findFirst()
                .map(c -> records.read(c.body()))
                .orElse(CodeBlock.of("throw in.fault($T.UNKNOWN_CASE)", KernelTypes.DECODE_FAULT));
        body.add("default -> $L;\n$<};\n", otherwise);
        return decode.addCode(body.build()).build();
    }

    private CodeBlock labelled(Wire.Case one) {
        List<CodeBlock> labels = one.members().stream().map(this::label).toList();
        String comment = tagBits().isPresent() ? " // " + String.join(", ", one.members()) : "";
        return CodeBlock.of("case $L -> $L;$L\n", CodeBlock.join(labels, ", "), records.read(one.body()), comment);
    }

    /** A member's code, or the name of a row of a table that has none. */
    private CodeBlock label(String member) {
        return tagBits()
                .map(bits -> CodeBlock.of(
                        "$L", new CodeWidth(bits).literal(context.definitions().code(tagType(), member))))
                .orElseGet(() -> CodeBlock.of("$S", member));
    }

    private Optional<Integer> tagBits() {
        return context.definitions().codeBits(tagType());
    }

    private String tagType() {
        return ((Type.Named) context.definitions().visible(struct, select.tag())).name();
    }

    private TypeName typeOf(String name) {
        return context.types().of(context.definitions().visible(struct, name));
    }
}
