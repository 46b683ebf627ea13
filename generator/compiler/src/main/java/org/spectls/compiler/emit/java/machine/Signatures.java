package org.spectls.compiler.emit.java.machine;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spectls.compiler.emit.java.common.Definitions;
import org.spectls.compiler.emit.java.common.JavaTypes;
import org.spectls.compiler.emit.java.common.KernelTypes;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.model.Definition.ChannelMessage;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Handler;

/** The methods through which machines are told their events. */
final class Signatures {
    private final Declarations declarations;
    private final Definitions definitions;
    private final JavaTypes types;

    Signatures(Declarations declarations, Definitions definitions, JavaTypes types) {
        this.declarations = declarations;
        this.definitions = definitions;
        this.types = types;
    }

    /** {@code onChallenge}; two events of one machine that would have the same method are told apart by their kinds. */
    String method(Machine machine, Event event) {
        String plain = plainMethod(event);
        boolean ambiguous = machine.alphabet().stream()
                .anyMatch(other -> !other.equals(event) && plainMethod(other).equals(plain));
        return ambiguous ? plain + event.getClass().getSimpleName() : plain;
    }

    /** The event's payload, under the names that its declaration gives. */
    List<ParameterSpec> parameters(Event event) {
        return parameters(event, List.of());
    }

    /** The event's payload, under the names that the handler gives where it does. */
    List<ParameterSpec> parameters(Handler handler) {
        return parameters(handler.event(), handler.bindings());
    }

    /** The event is a message that only its handler can decode; until then it stays encoded. */
    boolean undecoded(Event event) {
        return event instanceof Event.Message message && declarations.needsContext(declarations.message(message));
    }

    /** The case of the channel's struct that holds such a message until it is decoded. */
    ClassName encoded(Event.Message message) {
        ClassName body = bodies(message.channel()).orElseThrow();
        return body.nestedClass("Encoded" + Naming.pascal(message.name()));
    }

    /** What a channel's struct holds by its tag; empty when the struct is itself the message. */
    Optional<ClassName> bodies(String channel) {
        StructDef struct = definitions.struct(declarations.channel(channel).carries());
        return definitions.select(struct).map(field -> types.select(struct.name(), field.name()));
    }

    private List<ParameterSpec> parameters(Event event, List<Param> bindings) {
        List<ParameterSpec> parameters = new ArrayList<>();
        if (event instanceof Event.Message message) {
            ChannelMessage declared = declarations.message(message);
            if (undecoded(event)) {
                parameters.add(
                        ParameterSpec.builder(encoded(message), "encoded").build());
            } else if (!declared.empty()) {
                String name = name(bindings, 0, "message");
                parameters.add(ParameterSpec.builder(types.value(declared.name()), name)
                        .build());
            }
        } else if (event instanceof Event.Malformed) {
            String name = name(bindings, 0, "fault");
            parameters.add(ParameterSpec.builder(KernelTypes.DECODE_FAULT, name).build());
        } else if (event instanceof Event.Result result) {
            parameters.add(ParameterSpec.builder(
                            types.of(declarations.operation(result.operation()).result()), name(bindings, 0, "result"))
                    .build());
        } else if (!(event instanceof Event.Timer)) {
            List<Param> declared = declarations.event(event.name()).params();
            for (int i = 0; i < declared.size(); i++) {
                String name = name(bindings, i, declared.get(i).name());
                parameters.add(ParameterSpec.builder(types.of(declared.get(i).type()), name)
                        .build());
            }
        }
        return parameters;
    }

    private static String name(List<Param> bindings, int index, String otherwise) {
        return Naming.camel(index < bindings.size() ? bindings.get(index).name() : otherwise);
    }

    private static String plainMethod(Event event) {
        return event instanceof Event.Result result
                ? "on" + Naming.pascal(result.operation()) + "Done"
                : "on" + Naming.pascal(event.name());
    }
}
