package org.spectls.compiler.emit.java.machine;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import org.spectls.compiler.emit.java.common.KernelTypes;
import org.spectls.compiler.emit.java.common.Naming;

/** Emits the statement that wipes the secrets of some variables. */
final class Wiping {
    private Wiping() {}

    /** Nothing when there are no variables. */
    static CodeBlock statement(List<String> variables) {
        if (variables.isEmpty()) {
            return CodeBlock.of("");
        }
        String names = String.join(", ", variables.stream().map(Naming::camel).toList());
        return CodeBlock.builder()
                .addStatement("$T.wipe($L)", KernelTypes.WIPEABLE, names)
                .build();
    }
}
