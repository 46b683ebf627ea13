package org.spectls.compiler.emit.java.machine;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.emit.java.machine.Inheritance.Shared;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.State;

/** The constants that stand for a machine's transitions: those of single states, and the rules that several share. */
final class Transitions {

    /** A transition that a state's own handler takes. {@code tail}: its id without machine and state. */
    record Written(String constant, State state, String event, String tail, Outcome outcome) {}

    /** What gives each of the heirs a transition. */
    record RuleEntry(String constant, Shared shared, String event, String tail, Outcome outcome) {}

    private final List<Written> written = new ArrayList<>();
    private final List<RuleEntry> rules = new ArrayList<>();
    private final Map<String, String> writtenConstants = new HashMap<>();
    private final Map<String, String> ruleConstants = new HashMap<>();

    Transitions(Machine machine, Inheritance inheritance) {
        Set<String> taken = new HashSet<>();
        for (State state : machine.states()) {
            for (Handler handler : inheritance.ofState(state)) {
                for (Outcome outcome : Outcome.of(handler)) {
                    String tail = tail(outcome, state);
                    String constant = unique(Naming.constant(state.name()) + "_" + constant(tail), taken);
                    written.add(new Written(constant, state, handler.event().name(), tail, outcome));
                    writtenConstants.put(outcome.id(), constant);
                }
            }
        }
        Set<String> takenRules = new HashSet<>();
        for (Shared shared : inheritance.shared()) {
            for (Outcome outcome : Outcome.of(shared.handler())) {
                String tail = tail(outcome, shared.owner());
                String prefix = shared.phase()
                        .map(phase -> Naming.constant(phase) + "_")
                        .orElse("");
                String constant = unique(prefix + constant(tail), takenRules);
                rules.add(
                        new RuleEntry(constant, shared, shared.handler().event().name(), tail, outcome));
                ruleConstants.put(outcome.id(), constant);
            }
        }
    }

    List<Written> written() {
        return written;
    }

    List<RuleEntry> rules() {
        return rules;
    }

    /** The transition of a state's own handler. */
    CodeBlock ofState(ClassName transitions, String id) {
        return CodeBlock.of("$T.$L", transitions, writtenConstants.get(id));
    }

    /** The transition that a shared handler takes in the state at hand. */
    CodeBlock ofRule(ClassName rules, String id) {
        return CodeBlock.of("$T.$L.in(stateName())", rules, ruleConstants.get(id));
    }

    private static String tail(Outcome outcome, State state) {
        return outcome.id().substring(state.id().length() + 1);
    }

    private static String constant(String tail) {
        return Stream.of(tail.split("[^A-Za-z0-9_]+")).map(Naming::constant).collect(Collectors.joining("_"));
    }

    private static String unique(String constant, Set<String> taken) {
        String candidate = constant;
        for (int i = 2; !taken.add(candidate); i++) {
            candidate = constant + "_" + i;
        }
        return candidate;
    }
}
