package org.spectls.compiler.emit.java.machine;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.emit.java.machine.Transitions.Written;

/** Emits the enumeration of the transitions that single states have of their own. */
final class TransitionEnumEmitter {
    private static final TypeName STRING = ClassName.get(String.class);

    private final MachineUnit unit;

    TransitionEnumEmitter(MachineUnit unit) {
        this.unit = unit;
    }

    TypeSpec emit() {
        TypeSpec.Builder type = TypeSpec.enumBuilder(unit.transitionEnum())
                .addModifiers(Modifier.PUBLIC)
                .addSuperinterface(KernelMachineTypes.TRANSITION)
                .addJavadoc(
                        "The transitions that single states of {@link $T} have of their own; {@link $T#description()} has all.",
                        unit.type(),
                        unit.type());
        unit.transitions().written().forEach(written -> type.addEnumConstant(written.constant(), constant(written)));
        Members.field(type, KernelMachineTypes.TRANSITION_KIND, "kind");
        Members.field(type, unit.stateEnum(), "state");
        for (String name : List.of("event", "tail", "target", "source", "citations", "doc")) {
            Members.field(type, STRING, name);
        }
        return type.addMethod(Members.constructor(type))
                .addMethod(Members.getter(STRING, "id", "state.id() + $S + tail", "."))
                .addMethod(Members.getter(STRING, "machine", "state.machine()"))
                .addMethod(Members.getter(STRING, "from", "state.label()"))
                .addMethod(Members.getter(STRING, "event", "event"))
                .addMethod(Members.getter(STRING, "target", "target"))
                .addMethod(Members.getter(KernelMachineTypes.TRANSITION_KIND, "kind", "kind"))
                .addMethod(Members.getter(
                        ParameterizedTypeName.get(List.class, String.class),
                        "citations",
                        "$T.split(citations)",
                        KernelMachineTypes.TRANSITION))
                .addMethod(Members.getter(STRING, "source", "source"))
                .addMethod(Members.getter(STRING, "doc", "doc"))
                .addMethod(Members.getter(STRING, "toString", "id()"))
                .build();
    }

    private TypeSpec constant(Written written) {
        Outcome outcome = written.outcome();
        return TypeSpec.anonymousClassBuilder(
                        "$T.$L, $T.$L, $S, $S, $S, $S, $S, $S",
                        KernelMachineTypes.TRANSITION_KIND,
                        outcome.kind(),
                        unit.stateEnum(),
                        Naming.constant(written.state().name()),
                        written.event(),
                        written.tail(),
                        outcome.target(),
                        Notes.source(outcome.note()),
                        Notes.citations(outcome.note()),
                        outcome.note().doc())
                .build();
    }
}
