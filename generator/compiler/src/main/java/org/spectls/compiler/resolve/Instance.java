package org.spectls.compiler.resolve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.syntax.Declaration.SubmachineDecl;
import org.spectls.compiler.syntax.MachineItem;

/**
 * A machine, or one use of a submachine in it: what its text can name. {@code states} leads from the names in that text
 * to those of the flat machine; {@code use} is absent for the machine itself.
 */
final class Instance {
    final Scope constants;
    final Optional<Use> use;
    final Map<String, String> states = new LinkedHashMap<>();

    Instance(Scope constants, Optional<Use> use) {
        this.constants = constants;
        this.use = use;
    }

    /** How deep submachines are nested here. */
    int depth() {
        return use.map(u -> u.parent().depth() + 1).orElse(0);
    }

    /** The place where a submachine is put in. */
    record Use(Instance parent, SubmachineDecl submachine, MachineItem.Use syntax, List<Param> carrying) {}
}
