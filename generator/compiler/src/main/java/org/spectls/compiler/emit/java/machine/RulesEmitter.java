package org.spectls.compiler.emit.java.machine;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.emit.java.machine.Transitions.RuleEntry;
import org.spectls.compiler.model.Machine.State;

/** Emits the class of a machine's rules: outcomes that several states share. */
final class RulesEmitter {
    private final MachineUnit unit;

    RulesEmitter(MachineUnit unit) {
        this.unit = unit;
    }

    TypeSpec emit() {
        TypeSpec.Builder type = TypeSpec.classBuilder(unit.rules())
                .addModifiers(Modifier.FINAL)
                .addJavadoc("What several states of {@link $T} have in common.", unit.type());
        List<RuleEntry> rules = unit.transitions().rules();
        rules.forEach(rule -> type.addField(constant(rule)));
        return type.addField(all(rules))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .build();
    }

    private FieldSpec constant(RuleEntry rule) {
        Outcome outcome = rule.outcome();
        return FieldSpec.builder(KernelMachineTypes.RULE, rule.constant(), Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "new $T($T.$L, $S, $S, $S, $S, $S, $S, $L)",
                        KernelMachineTypes.RULE,
                        KernelMachineTypes.TRANSITION_KIND,
                        outcome.kind(),
                        rule.event(),
                        rule.tail(),
                        outcome.target(),
                        Notes.source(outcome.note()),
                        Notes.citations(outcome.note()),
                        outcome.note().doc(),
                        states(rule.shared().heirs()))
                .build();
    }

    private static FieldSpec all(List<RuleEntry> rules) {
        CodeBlock constants =
                rules.stream().map(rule -> CodeBlock.of("$L", rule.constant())).collect(CodeBlock.joining(", "));
        return FieldSpec.builder(
                        ParameterizedTypeName.get(ClassName.get(List.class), KernelMachineTypes.RULE),
                        "ALL",
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer("$T.of($L)", List.class, constants)
                .build();
    }

    /** The shorter of the states that are meant and those that are not. */
    private CodeBlock states(List<State> heirs) {
        List<State> all = unit.machine().states();
        List<State> others =
                all.stream().filter(state -> !heirs.contains(state)).toList();
        if (others.isEmpty()) {
            return CodeBlock.of("$T.allOf($T.class)", EnumSet.class, unit.stateEnum());
        }
        return heirs.size() <= others.size()
                ? CodeBlock.of("$T.of($L)", Set.class, constants(heirs))
                : CodeBlock.of("$T.complementOf($T.of($L))", EnumSet.class, EnumSet.class, constants(others));
    }

    private CodeBlock constants(List<State> states) {
        return states.stream()
                .map(state -> CodeBlock.of("$T.$L", unit.stateEnum(), Naming.constant(state.name())))
                .collect(CodeBlock.joining(", "));
    }
}
