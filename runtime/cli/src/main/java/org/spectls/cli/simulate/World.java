package org.spectls.cli.simulate;

import java.util.List;
import org.spectls.compiler.model.Definition.EventDef;
import org.spectls.interpreter.Host;
import org.spectls.interpreter.Interpreter;
import org.spectls.interpreter.Octets;
import org.spectls.interpreter.Situation;
import org.spectls.interpreter.Step;
import org.spectls.interpreter.Value;

/** What a specification leaves open, for two sides of it. Immutable: the same question has the same answer. */
interface World {
    /** A value, and what it is called among others. */
    record Choice(String label, Value value) {
        /** A value that speaks for itself. */
        static Choice of(Value value) {
            return new Choice(label(value), value);
        }

        private static String label(Value value) {
            if (value instanceof Value.Maybe maybe) {
                return maybe.held().map(Choice::label).orElse("absent");
            } else if (value instanceof Value.Struct struct) {
                return "a " + struct.name();
            }
            return value instanceof Octets octets ? octets.length() + " zeros" : value.toString();
        }
    }

    Interpreter interpreter();

    /** Both sides before their first connection. */
    List<Party> parties();

    Carrier carrier();

    /** Answers the functions that a side asks in the step of this number. */
    Host host(int step, int side);

    /** The results that an operation may have: first the one that it really has. */
    List<Choice> results(Simulation simulation, int side, Situation.Pending pending);

    /** What a call or an input may be given: one choice for each parameter. */
    List<List<Choice>> arguments(Party party, EventDef event);

    /** The inputs that a person may want to tell; others are told where the specification asks for them. */
    List<EventDef> inputs();

    /** What a side keeps after a step. */
    Party remembering(Party party, Step step);

    /** Whether the first of {@link #results} is what the operation really leads to, and not a stand-in. */
    boolean computes();

    /** In a sentence, who answers for what the specification leaves open. */
    String description();
}
