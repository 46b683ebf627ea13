package org.spectls.compiler.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.model.Definition;
import org.spectls.compiler.model.Definition.ConstDef;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.model.Type;

/** What is declared is used: functions, records, constants, configuration, host types, operations, machines. */
final class UsageCheck implements Check {
    @Override
    public String name() {
        return "every declaration is used";
    }

    @Override
    public int run(Model model, Diagnostics diagnostics) {
        Set<String> used = Usages.of(model).names();
        int count = 0;
        count += check("function", model.functions(), used, diagnostics);
        count += check("record", model.records(), used, diagnostics);
        count += check("constant", constants(model), used, diagnostics);
        count += check("configuration", model.configs(), used, diagnostics);
        count += check("type", model.externTypes(), used, diagnostics);
        count += check("operation", model.operations(), used, diagnostics);
        return count + checkMachines(model, diagnostics);
    }

    /** Numbers may have their use in sizes of wire formats, which the model holds computed. */
    private static List<ConstDef> constants(Model model) {
        return model.constants().stream()
                .filter(constant -> !(constant.type() instanceof Type.Int))
                .toList();
    }

    private static int check(
            String what, Collection<? extends Definition> definitions, Set<String> used, Diagnostics diagnostics) {
        for (Definition definition : definitions) {
            if (!used.contains(definition.name())) {
                diagnostics.report(Diagnostic.of(
                                "TLS0620",
                                definition.note().span(),
                                what + " `" + definition.name() + "` is never used")
                        .withHint("remove it, or use it where it was meant to be used"));
            }
        }
        return definitions.size();
    }

    private static int checkMachines(Model model, Diagnostics diagnostics) {
        var parts = new HashSet<String>();
        model.endpoints().forEach(endpoint -> parts.addAll(endpoint.machines()));
        for (Machine machine : model.machines()) {
            if (!parts.contains(machine.name())) {
                diagnostics.report(Diagnostic.of(
                                "TLS0620",
                                machine.note().span(),
                                "machine `" + machine.name() + "` is part of no endpoint")
                        .withHint("list it under `machines` of an endpoint, or remove it"));
            }
        }
        return model.machines().size();
    }
}
