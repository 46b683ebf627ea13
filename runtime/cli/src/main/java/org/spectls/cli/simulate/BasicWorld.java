package org.spectls.cli.simulate;

import org.spectls.compiler.model.Type;
import org.spectls.interpreter.Interpreter;
import org.spectls.interpreter.Situation;
import org.spectls.interpreter.sample.Samples;

/** What worlds have in common: the specification, and where randomness comes from. */
abstract class BasicWorld implements World {
    final Interpreter interpreter;
    final Samples samples;
    final long seed;

    BasicWorld(Interpreter interpreter, long seed) {
        this.interpreter = interpreter;
        this.samples = new Samples(interpreter);
        this.seed = seed;
    }

    @Override
    public final Interpreter interpreter() {
        return interpreter;
    }

    /** What an operation may come to. */
    final Type result(Situation.Pending pending) {
        return interpreter.model().operations().stream()
                .filter(operation -> operation.name().equals(pending.operation()))
                .findFirst()
                .orElseThrow()
                .result();
    }
}
