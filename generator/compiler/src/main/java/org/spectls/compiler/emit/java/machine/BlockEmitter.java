package org.spectls.compiler.emit.java.machine;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spectls.compiler.emit.java.expression.Names;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Machine.Alternative;
import org.spectls.compiler.model.Machine.Block;
import org.spectls.compiler.model.Machine.Choice;
import org.spectls.compiler.model.Machine.Leaf;

/** Emits a handler's body: its steps, then its ending. */
final class BlockEmitter {
    private final Generation generation;
    private final Names names;
    private final StepEmitter steps;
    private final LeafEmitter leaves;

    BlockEmitter(Generation generation) {
        this.generation = generation;
        this.names = StepNames.ofHandlers(generation.types());
        this.steps = new StepEmitter(generation, names);
        this.leaves = new LeafEmitter(generation, names);
    }

    /** Statements, the last of which returns. */
    CodeBlock emit(Block block, Frame frame) {
        CodeBlock.Builder code = CodeBlock.builder();
        Frame inner = frame;
        for (int i = 0; i < block.steps().size(); i++) {
            List<Object> rest =
                    new ArrayList<>(block.steps().subList(i + 1, block.steps().size()));
            rest.add(block.ending());
            inner = steps.emit(block.steps().get(i), rest, inner, code);
        }
        if (block.ending() instanceof Choice choice) {
            choice(choice, inner, code);
        } else {
            code.add(leaves.emit((Leaf) block.ending(), inner));
        }
        return code.build();
    }

    /** The guards are disjoint and total, so the last alternative needs no condition. */
    private void choice(Choice choice, Frame frame, CodeBlock.Builder code) {
        List<Alternative> ordered = Stream.concat(
                        choice.alternatives().stream().filter(a -> a.guard().isPresent()),
                        choice.alternatives().stream().filter(a -> a.guard().isEmpty()))
                .toList();
        for (Alternative alternative : ordered.subList(0, ordered.size() - 1)) {
            code.beginControlFlow("if ($L)", generation.expression(guard(alternative), names));
            code.add("// $L\n", comment(alternative, frame));
            code.add(emit(alternative.block(), frame.within(alternative.note())));
            code.endControlFlow();
        }
        Alternative last = ordered.get(ordered.size() - 1);
        code.add("// $L: $L\n", "otherwise", comment(last, frame));
        code.add(emit(last.block(), frame.within(last.note())));
    }

    private static Expr guard(Alternative alternative) {
        return alternative.guard().orElseThrow();
    }

    private static String comment(Alternative alternative, Frame frame) {
        Optional<Leaf> leaf = alternative.block().ending() instanceof Leaf l ? Optional.of(l) : Optional.empty();
        Frame inner = frame.within(alternative.note());
        String place =
                Notes.place(leaf.map(l -> inner.within(l.note()).around()).orElse(inner.around()));
        return alternative.label().map(label -> label + ", ").orElse("") + place;
    }
}
