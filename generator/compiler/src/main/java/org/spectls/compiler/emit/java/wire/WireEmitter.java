package org.spectls.compiler.emit.java.wire;

import com.palantir.javapoet.TypeSpec;
import org.spectls.compiler.emit.java.common.EmitterContext;
import org.spectls.compiler.emit.java.common.SourceFiles;
import org.spectls.compiler.model.Definition;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.model.Wire;

/** Emits the package of values: each definition by the emitter of its kind. */
public final class WireEmitter {
    private final EmitterContext context;
    private final SourceFiles files;

    public WireEmitter(EmitterContext context, SourceFiles files) {
        this.context = context;
        this.files = files;
    }

    public void emit() {
        Model model = context.model();
        files.addPackage(context.types().wirePackage(), "The values of the protocol, and their form on the wire.");
        EnumEmitter enums = new EnumEmitter(context);
        model.enums().forEach(definition -> add(enums.emit(definition), definition));
        TableEmitter tables = new TableEmitter(context);
        model.tables().forEach(definition -> add(tables.emit(definition), definition));
        RecordEmitter records = new RecordEmitter(context);
        model.records().forEach(definition -> add(records.emit(definition), definition));
        model.structs().forEach(this::emitStruct);
        model.externTypes().stream()
                .filter(extern -> !context.types().isMapped(extern.name()))
                .forEach(extern -> add(new ExternEmitter(context).emit(extern), extern));
    }

    private void emitStruct(StructDef struct) {
        add(new StructEmitter(context, struct).emit(), struct);
        for (Field field : struct.fields()) {
            if (field.wire() instanceof Wire.Select select) {
                add(new SelectEmitter(context, struct, field, select).emit(), struct);
            }
        }
    }

    private void add(TypeSpec type, Definition definition) {
        files.add(context.types().wirePackage(), type, definition.note());
    }
}
