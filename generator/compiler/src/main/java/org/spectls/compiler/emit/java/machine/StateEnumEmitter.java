package org.spectls.compiler.emit.java.machine;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.spectls.compiler.emit.java.common.Javadoc;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.Origin;
import org.spectls.compiler.model.Machine.State;

/** Emits the enumeration of a machine's states: their names, and what they expect. */
final class StateEnumEmitter {
    private final MachineUnit unit;

    StateEnumEmitter(MachineUnit unit) {
        this.unit = unit;
    }

    TypeSpec emit() {
        TypeSpec.Builder type = TypeSpec.enumBuilder(unit.stateEnum())
                .addModifiers(Modifier.PUBLIC)
                .addSuperinterface(KernelMachineTypes.STATE_DESCRIPTION)
                .addJavadoc("The states of {@link $T}.", unit.type());
        unit.machine()
                .states()
                .forEach(state -> type.addEnumConstant(
                        Naming.constant(state.name()),
                        TypeSpec.anonymousClassBuilder(
                                        "$S, $L, $L, $S",
                                        state.name(),
                                        state.initial(),
                                        state.isFinal(),
                                        expects(state))
                                .addJavadoc(Javadoc.summary(state.note(), "Stands for {@link " + state.name() + "}."))
                                .build()));
        Members.field(type, TypeName.get(String.class), "label");
        Members.field(type, TypeName.BOOLEAN, "initial");
        Members.field(type, TypeName.BOOLEAN, "end");
        Members.field(type, TypeName.get(String.class), "expects");
        return type.addMethod(Members.constructor(type))
                .addMethod(Members.getter(
                        TypeName.get(String.class),
                        "machine",
                        "$S",
                        unit.machine().name()))
                .addMethod(Members.getter(TypeName.get(String.class), "label", "label"))
                .addMethod(Members.getter(TypeName.BOOLEAN, "isInitial", "initial"))
                .addMethod(Members.getter(TypeName.BOOLEAN, "isFinal", "end"))
                .addMethod(expectsGetter())
                .addMethod(Members.getter(TypeName.get(String.class), "toString", "id()"))
                .build();
    }

    private static MethodSpec expectsGetter() {
        return Members.getter(
                ParameterizedTypeName.get(List.class, String.class),
                "expects",
                "$T.split(expects)",
                KernelMachineTypes.TRANSITION);
    }

    /** The events that are named for the state and do not simply fail. */
    private static String expects(State state) {
        return state.handlers().stream()
                .filter(handler -> handler.origin() != Origin.OTHER && !(handler.event() instanceof Event.Malformed))
                .filter(StateEnumEmitter::welcomes)
                .map(handler -> handler.event().name())
                .collect(Collectors.joining(", "));
    }

    private static boolean welcomes(Handler handler) {
        return Outcome.of(handler).stream()
                .anyMatch(outcome -> !List.of("fail", "reject").contains(outcome.target()));
    }
}
