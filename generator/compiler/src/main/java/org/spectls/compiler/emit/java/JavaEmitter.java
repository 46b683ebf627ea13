package org.spectls.compiler.emit.java;

import java.util.SortedMap;
import org.spectls.compiler.emit.java.common.EmitterContext;
import org.spectls.compiler.emit.java.common.JavaOptions;
import org.spectls.compiler.emit.java.common.SourceFiles;
import org.spectls.compiler.emit.java.function.ConstantEmitter;
import org.spectls.compiler.emit.java.function.FunctionEmitter;
import org.spectls.compiler.emit.java.machine.MachineEmitter;
import org.spectls.compiler.emit.java.wire.WireEmitter;
import org.spectls.compiler.model.Model;

/** Writes a specification in Java. */
public final class JavaEmitter {
    private JavaEmitter() {}

    /**
     * The whole specification in Java, the same for the same model and options.
     *
     * @return the sources' contents by their paths below a source folder, with {@code /}
     */
    public static SortedMap<String, String> emit(Model model, JavaOptions options) {
        EmitterContext context = EmitterContext.of(model, options);
        SourceFiles files = new SourceFiles();
        new WireEmitter(context, files).emit();
        new ConstantEmitter(context).emit(files);
        new FunctionEmitter(context).emit(files);
        new MachineEmitter(context, files).emit();
        return files.files();
    }
}
