package org.spectls.testkit.interpreted;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.model.Definition.FunctionDef;
import org.spectls.compiler.model.Type;
import org.spectls.interpreter.Host;
import org.spectls.interpreter.Interpreter;
import org.spectls.interpreter.Value;

/**
 * Carries values between the interpreter of a specification and the classes of a generated stack, which may have been
 * generated from an earlier state of that specification. Immutable.
 */
public final class Bridge {
    private final Interpreter interpreter;
    private final Conversion conversion;
    private final Vocabulary vocabulary;

    /** @param role an interface or class in the stack's base package */
    public Bridge(Interpreter interpreter, Class<?> role) {
        this.interpreter = interpreter;
        this.conversion = new Conversion(interpreter, role.getPackageName(), role.getClassLoader());
        this.vocabulary = new Vocabulary(interpreter.model(), conversion);
    }

    /** The specification's functions that the host has to supply and the stack's primitives do not, in its order. */
    public List<String> missing() {
        Class<?> primitives = conversion.type("ports.Primitives");
        return interpreter.model().functions().stream()
                .filter(function -> function.body().isEmpty())
                .filter(function -> Arrays.stream(primitives.getMethods()).noneMatch(m -> supplies(m, function)))
                .map(FunctionDef::name)
                .toList();
    }

    /** Lets an implementation of the stack's primitives answer the interpreter. */
    public Host host(Object primitives) {
        return (function, arguments) -> vocabulary.ask(function, arguments, primitives);
    }

    /** An object of the generated classes as a value of the specification. */
    public Value value(Object object, Type type) {
        return conversion.toValue(object, type);
    }

    /** A value of the specification as an object of the generated classes. */
    public Object object(Value value, Type type) {
        return conversion.toObject(value, type);
    }

    private static boolean supplies(Method method, FunctionDef function) {
        return method.getName().equals(Naming.camel(function.name()))
                && method.getParameterCount() == function.params().size();
    }
}
