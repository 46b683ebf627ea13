package org.spectls.compiler.emit.java.machine;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spectls.compiler.emit.java.common.EmitterContext;
import org.spectls.compiler.emit.java.common.JavaTypes;
import org.spectls.compiler.emit.java.expression.ExpressionEmitter;
import org.spectls.compiler.emit.java.expression.Names;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.model.Type;

/** What the emitters of this package share about one specification. */
final class Generation {
    private final EmitterContext context;
    private final Declarations declarations;
    private final Signatures signatures;
    private final ExpressionEmitter expressions;
    private final Endings endings;
    private final ContextMembers members;
    private final Lifetimes lifetimes;
    private final Map<String, MachineUnit> units = new LinkedHashMap<>();

    Generation(EmitterContext context) {
        this.context = context;
        this.declarations = new Declarations(context.model());
        this.signatures = new Signatures(declarations, context.definitions(), context.types());
        this.expressions = new ExpressionEmitter(context);
        this.endings = new Endings(context.model());
        this.members = new ContextMembers(context.model());
        this.lifetimes = new Lifetimes(context.types());
        for (Machine machine : context.model().machines()) {
            units.put(machine.name(), new MachineUnit(machine, context.types()));
        }
    }

    Model model() {
        return context.model();
    }

    EmitterContext context() {
        return context;
    }

    JavaTypes types() {
        return context.types();
    }

    Declarations declarations() {
        return declarations;
    }

    Signatures signatures() {
        return signatures;
    }

    Endings endings() {
        return endings;
    }

    ContextMembers members() {
        return members;
    }

    Lifetimes lifetimes() {
        return lifetimes;
    }

    MachineUnit unit(String machine) {
        MachineUnit unit = units.get(machine);
        if (unit == null) {
            throw new IllegalArgumentException("no machine " + machine);
        }
        return unit;
    }

    List<MachineUnit> units() {
        return List.copyOf(units.values());
    }

    List<MachineUnit> units(EndpointDef endpoint) {
        return endpoint.machines().stream().map(this::unit).toList();
    }

    CodeBlock expression(Expr expr, Names names) {
        return expressions.emit(expr, names);
    }

    CodeBlock expression(Expr expr, Type expected, Names names) {
        return expressions.emit(expr, expected, names);
    }

    CodeBlock expressions(List<Expr> exprs, Names names) {
        return expressions.emitAll(exprs, names);
    }

    /** What failures are called; {@code Void} when nothing in the specification can fail. */
    TypeName failure() {
        return model().failure()
                .map(failure -> (TypeName) types().value(failure.name()))
                .orElse(TypeName.get(Void.class));
    }
}
