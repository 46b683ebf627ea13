package org.spectls.compiler.emit.java.machine;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.emit.java.expression.Names;
import org.spectls.compiler.model.Machine.Assignment;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.State;
import org.spectls.compiler.model.Machine.Target;

/** Emits a transition: it is reported, its effects happen in order, and the next state is returned. */
final class LeafEmitter {
    private final Generation generation;
    private final Names names;
    private final EffectEmitter effects;

    LeafEmitter(Generation generation, Names names) {
        this.generation = generation;
        this.names = names;
        this.effects = new EffectEmitter(generation, names, "cx.");
    }

    CodeBlock emit(Leaf leaf, Frame frame) {
        CodeBlock.Builder code = CodeBlock.builder();
        CodeBlock transition = frame.transition(leaf.id());
        Target target = leaf.target();
        boolean reportsItself = target instanceof Target.Reject || target instanceof Target.Fail;
        if (!reportsItself) {
            code.addStatement("cx.fired($L)", transition);
        }
        effects(leaf, frame, code);
        if (target instanceof Target.Goto to) {
            enter(to, leaf, frame, code);
        } else if (target instanceof Target.Stay stay && !stay.data().isEmpty()) {
            State state = frame.state().orElseThrow();
            leave(create(state, assigned(stay.data()), frame), Optional.empty(), leaf, frame, code);
        } else {
            code.add(Wiping.statement(generation.lifetimes().wiped(leaf, frame)));
            if (target instanceof Target.Reject) {
                code.addStatement("cx.reject($L)", transition);
            } else if (target instanceof Target.Fail fail) {
                code.addStatement("cx.fail($L, $L)", transition, generation.expression(fail.failure(), names));
            } else if (target instanceof Target.End) {
                code.addStatement("cx.end()");
            }
            code.addStatement("return this");
        }
        return code.build();
    }

    private void effects(Leaf leaf, Frame frame, CodeBlock.Builder code) {
        boolean nothingFollows = leaf.target() instanceof Target.Stay stay
                && stay.data().isEmpty()
                && leaf.wiped().isEmpty();
        for (int i = 0; i < leaf.effects().size(); i++) {
            code.add(
                    effects.emit(leaf.effects().get(i), Optional.of(frame.unit().machine())));
            boolean last = i == leaf.effects().size() - 1;
            if (effects.mayEnd(leaf.effects().get(i)) && !(last && nothingFollows)) {
                code.beginControlFlow("if (cx.ended())");
                code.add(Wiping.statement(generation.lifetimes().wiped(frame)));
                code.addStatement("return this");
                code.endControlFlow();
            }
        }
    }

    private void enter(Target.Goto to, Leaf leaf, Frame frame, CodeBlock.Builder code) {
        State next = frame.unit().machine().state(to.state());
        boolean same = frame.state().filter(next::equals).isPresent();
        if (same && next.data().isEmpty() && next.awaits().isEmpty()) {
            code.add(Wiping.statement(generation.lifetimes().wiped(leaf, frame)));
            code.addStatement("return this");
        } else {
            leave(create(next, assigned(to.data()), frame), Optional.of(next), leaf, frame, code);
        }
    }

    /** Makes the next state, begins what it awaits, and wipes what does not live on. */
    private void leave(CodeBlock next, Optional<State> entered, Leaf leaf, Frame frame, CodeBlock.Builder code) {
        boolean awaits = entered.filter(state -> state.awaits().isPresent()).isPresent();
        List<String> wiped = generation.lifetimes().wiped(leaf, frame);
        if (wiped.isEmpty() && !awaits) {
            code.addStatement("return $L", next);
            return;
        }
        ClassName type =
                frame.unit().state(entered.or(frame::state).orElseThrow().name());
        code.addStatement("$T next = $L", type, next);
        if (awaits) {
            code.addStatement("next.begin(cx)");
        }
        code.add(Wiping.statement(wiped));
        code.addStatement("return next");
    }

    private CodeBlock create(State state, Map<String, Assignment> assigned, Frame frame) {
        CodeBlock arguments = state.data().stream()
                .map(data -> Optional.ofNullable(assigned.get(data.name()))
                        .map(assignment -> generation.expression(assignment.value(), data.type(), names))
                        .orElseGet(() -> CodeBlock.of("$L", Naming.camel(data.name()))))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("new $T($L)", frame.unit().state(state.name()), arguments);
    }

    private static Map<String, Assignment> assigned(List<Assignment> assignments) {
        return assignments.stream().collect(Collectors.toMap(Assignment::name, Function.identity()));
    }
}
