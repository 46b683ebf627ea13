package org.spectls.compiler.emit.java.machine;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import java.util.List;
import java.util.Optional;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.emit.java.expression.Names;
import org.spectls.compiler.model.Definition.Note;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Expr.Binary;
import org.spectls.compiler.model.Expr.Operator;
import org.spectls.compiler.model.Expr.Var;
import org.spectls.compiler.model.Expr.VarKind;
import org.spectls.compiler.model.Machine.Let;
import org.spectls.compiler.model.Machine.Require;
import org.spectls.compiler.model.Machine.Step;

/** Emits the steps that come before a handler's ending: conditions that have to hold, and names for values. */
final class StepEmitter {
    private final Generation generation;
    private final Names names;

    StepEmitter(Generation generation, Names names) {
        this.generation = generation;
        this.names = names;
    }

    /**
     * Emits a step.
     *
     * @param rest what follows in the same block
     * @return where what follows is emitted
     */
    Frame emit(Step step, List<Object> rest, Frame frame, CodeBlock.Builder code) {
        if (step instanceof Require require) {
            require(require, frame, code);
            return frame;
        }
        Let let = (Let) step;
        boolean used = isUsed(let.name(), rest);
        if (let.failure().isPresent()) {
            letPresent(let, used, frame, code);
        } else if (used) {
            CodeBlock value = generation.expression(let.value(), let.type(), names);
            code.addStatement("$T $L = $L", generation.types().of(let.type()), Naming.camel(let.name()), value);
        }
        return used ? frame.with(let) : frame;
    }

    private void require(Require require, Frame frame, CodeBlock.Builder code) {
        code.beginControlFlow("if ($L)", generation.expression(not(require.condition()), names));
        refuse(require.id(), require.failure(), require.note(), frame, code);
        code.endControlFlow();
    }

    private void letPresent(Let let, boolean used, Frame frame, CodeBlock.Builder code) {
        String name = Naming.camel(let.name());
        CodeBlock value = generation.expression(let.value(), names);
        CodeBlock found = CodeBlock.of("$L", name + "Found");
        if (let.value() instanceof Var variable && variable.kind() != VarKind.CONFIG) {
            found = value;
        } else {
            ParameterizedTypeName optional = ParameterizedTypeName.get(
                    ClassName.get(Optional.class), generation.types().boxed(let.type()));
            code.addStatement("$T $L = $L", optional, found, value);
        }
        code.beginControlFlow("if ($L.isEmpty())", found);
        refuse(let.id().orElseThrow(), let.failure().orElseThrow(), let.note(), frame, code);
        code.endControlFlow();
        if (used) {
            code.addStatement("$T $L = $L.get()", generation.types().of(let.type()), name, found);
        }
    }

    private void refuse(String id, Expr failure, Note note, Frame frame, CodeBlock.Builder code) {
        code.add("// $L\n", Notes.place(frame.within(note).around()));
        code.add(Wiping.statement(generation.lifetimes().wiped(frame)));
        code.addStatement("cx.fail($L, $L)", frame.transition(id), generation.expression(failure, names));
        code.addStatement("return this");
    }

    private static boolean isUsed(String name, List<Object> rest) {
        return Nodes.of(rest, Var.class)
                .anyMatch(v -> v.kind() == VarKind.LET && v.name().equals(name));
    }

    /** The opposite, without a negation where there is a plainer way to say it. */
    private static Expr not(Expr condition) {
        if (condition instanceof Expr.Not not) {
            return not.operand();
        } else if (condition instanceof Expr.Presence presence) {
            return new Expr.Presence(presence.target(), !presence.present(), presence.type(), presence.span());
        } else if (condition instanceof Binary binary) {
            Optional<Operator> opposite = opposite(binary.operator());
            if (opposite.isPresent()) {
                return new Binary(opposite.get(), binary.left(), binary.right(), binary.type(), binary.span());
            }
        }
        return new Expr.Not(condition, condition.type(), condition.span());
    }

    private static Optional<Operator> opposite(Operator operator) {
        return switch (operator) {
            case EQ -> Optional.of(Operator.NE);
            case NE -> Optional.of(Operator.EQ);
            case LT -> Optional.of(Operator.GE);
            case LE -> Optional.of(Operator.GT);
            case GT -> Optional.of(Operator.LE);
            case GE -> Optional.of(Operator.LT);
            default -> Optional.empty();
        };
    }
}
