package org.spectls.compiler.check;

import java.util.HashSet;
import java.util.Set;
import org.spectls.compiler.model.Definition.FunctionDef;
import org.spectls.compiler.model.Definition.PropertyDef;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.model.Property;

/**
 * Tells the properties that one run of one endpoint shows from those for which the peer, the network, other runs or the
 * host's functions have to be known: a test can watch the former, only a model checker the latter.
 */
public final class OneRun {
    private final Model model;
    private final Set<String> visited = new HashSet<>();

    private OneRun(Model model) {
        this.model = model;
    }

    public static boolean shows(Model model, PropertyDef property) {
        return property.endpoint().isPresent() && new OneRun(model).shows(property.formula());
    }

    private boolean shows(Property formula) {
        if (formula instanceof Property.UnaryOp unary) {
            return unary.operator() != Property.Unary.POSSIBLE && shows(unary.operand());
        } else if (formula instanceof Property.BinaryOp binary) {
            return shows(binary.left()) && shows(binary.right());
        } else if (formula instanceof Property.Where where) {
            return shows(where.operand()) && isKnown(where.condition());
        }
        return !(formula instanceof Property.Peer) && !(formula instanceof Property.Quiet);
    }

    /** Whether an expression asks for nothing that the host has to compute. */
    private boolean isKnown(Expr condition) {
        boolean[] known = {true};
        Exprs.walk(condition, part -> {
            if (part instanceof Expr.Call call) {
                known[0] &= isKnown(call.function());
            }
        });
        return known[0];
    }

    private boolean isKnown(String name) {
        if (!visited.add(name)) {
            return true;
        }
        FunctionDef function = model.functions().stream()
                .filter(def -> def.name().equals(name))
                .findFirst()
                .orElseThrow();
        return function.body().isPresent() && isKnown(function.body().get());
    }
}
