package org.spectls.compiler.check;

import java.util.HashSet;
import java.util.Set;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.Origin;
import org.spectls.compiler.model.Machine.State;
import org.spectls.compiler.model.Machine.Target;
import org.spectls.compiler.model.Model;

/** From every state some path that the text spells out leads to a final state, to `end` or to `fail`. */
final class WayOutCheck implements Check {
    @Override
    public String name() {
        return "every state has a way out";
    }

    @Override
    public int run(Model model, Diagnostics diagnostics) {
        int count = 0;
        for (Machine machine : model.machines()) {
            Set<String> leaving = leaving(machine);
            for (State state : machine.states()) {
                count++;
                if (!leaving.contains(state.name())) {
                    diagnostics.report(Diagnostic.of(
                                    "TLS0605",
                                    state.note().span(),
                                    "there is no way out of state `" + state.name() + "`")
                            .withLabel("no path from here leads to a final state, to `end` or to `fail`")
                            .withHint("if nothing more can happen here, declare it `final`"));
                }
            }
        }
        return count;
    }

    /** Names of the states from which a way out is known, grown until no more are found. */
    private static Set<String> leaving(Machine machine) {
        var leaving = new HashSet<String>();
        boolean grew = true;
        while (grew) {
            grew = false;
            for (State state : machine.states()) {
                if (!leaving.contains(state.name()) && leaves(state, leaving)) {
                    grew = leaving.add(state.name());
                }
            }
        }
        return leaving;
    }

    private static boolean leaves(State state, Set<String> leaving) {
        return state.isFinal()
                || state.handlers().stream()
                        .filter(handler -> handler.origin() != Origin.OTHER)
                        .flatMap(handler -> Machines.leaves(handler.body()))
                        .map(Leaf::target)
                        .anyMatch(target -> leaves(target, leaving));
    }

    private static boolean leaves(Target target, Set<String> leaving) {
        return target instanceof Target.End
                || target instanceof Target.Fail
                || (target instanceof Target.Goto go && leaving.contains(go.state()));
    }
}
