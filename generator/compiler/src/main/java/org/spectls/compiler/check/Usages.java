package org.spectls.compiler.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Definition.FunctionDef;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.model.Property;
import org.spectls.compiler.model.Type;

/** The names that something other than their own declaration mentions. */
final class Usages {
    private final Set<String> names = new HashSet<>();

    private Usages() {}

    static Usages of(Model model) {
        var usages = new Usages();
        usages.addDeclarations(model);
        model.machines().forEach(usages::addMachine);
        model.endpoints().forEach(usages::addEndpoint);
        model.properties().forEach(property -> usages.addProperty(property.formula()));
        return usages;
    }

    Set<String> names() {
        return names;
    }

    private void addDeclarations(Model model) {
        model.tables().forEach(table -> {
            addParams(table.columns());
            table.rows().forEach(row -> row.cells().forEach(this::addExpr));
            table.other().ifPresent(cells -> cells.forEach(this::addExpr));
        });
        model.structs().forEach(struct -> {
            addParams(struct.context());
            struct.fields().forEach(field -> addType(field.type()));
        });
        model.records().forEach(def -> addParams(def.fields()));
        model.functions().forEach(this::addFunction);
        model.constants().forEach(def -> {
            addType(def.type());
            addExpr(def.value());
        });
        model.configs().forEach(def -> {
            addType(def.type());
            def.initial().ifPresent(this::addExpr);
        });
        model.events().forEach(def -> addParams(def.params()));
        model.operations().forEach(def -> {
            addParams(def.params());
            addType(def.result());
        });
    }

    private void addFunction(FunctionDef function) {
        boolean known = names.contains(function.name());
        addParams(function.params());
        addType(function.result());
        function.body().ifPresent(this::addExpr);
        if (!known) {
            // That a function calls itself is no use of it.
            names.remove(function.name());
        }
    }

    private void addMachine(Machine machine) {
        machine.states().forEach(state -> {
            addParams(state.data());
            state.awaits().ifPresent(await -> names.add(await.operation()));
        });
        Machines.expressions(machine).forEach(this::addExpr);
    }

    private void addEndpoint(EndpointDef endpoint) {
        endpoint.onFail().stream().flatMap(Machines::expressions).forEach(this::addExpr);
    }

    private void addProperty(Property property) {
        if (property instanceof Property.UnaryOp op) {
            addProperty(op.operand());
        } else if (property instanceof Property.BinaryOp op) {
            addProperty(op.left());
            addProperty(op.right());
        } else if (property instanceof Property.Where where) {
            addProperty(where.operand());
            addExpr(where.condition());
        } else if (property instanceof Property.Data data) {
            addExpr(data.condition());
        }
    }

    private void addParams(List<Param> params) {
        params.forEach(param -> {
            addType(param.type());
            param.initial().ifPresent(this::addExpr);
        });
    }

    private void addExpr(Expr expr) {
        Exprs.walk(expr, part -> {
            addType(part.type());
            if (part instanceof Expr.Call call) {
                names.add(call.function());
            } else if (part instanceof Expr.Var variable) {
                addVariable(variable);
            }
        });
    }

    private void addVariable(Expr.Var variable) {
        switch (variable.kind()) {
            case CONFIG, CONST -> names.add(variable.name());
            default -> {}
        }
    }

    private void addType(Type type) {
        if (type instanceof Type.Product product) {
            names.add(product.name());
        } else if (type instanceof Type.Extern extern) {
            names.add(extern.name());
        } else if (type instanceof Type.ListOf list) {
            addType(list.element());
        } else if (type instanceof Type.Optional optional) {
            addType(optional.element());
        } else if (type instanceof Type.Secret secret) {
            addType(secret.of());
        }
    }
}
