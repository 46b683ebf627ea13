package org.spectls.compiler.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spectls.compiler.model.Machine.Alternative;
import org.spectls.compiler.model.Machine.Block;
import org.spectls.compiler.model.Machine.Choice;
import org.spectls.compiler.model.Machine.Ending;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.Let;
import org.spectls.compiler.model.Machine.Require;
import org.spectls.compiler.model.Machine.Step;

/**
 * The ids of one handler's transitions and refusals. While a body is resolved its leaves and refusals carry their labels
 * in place of ids; here the labels become ids, made unique.
 */
final class Ids {
    private final String handler;
    private final boolean single;
    private final Map<String, Integer> used = new HashMap<>();

    private Ids(String handler, boolean single) {
        this.handler = handler;
        this.single = single;
    }

    static Block assign(String handler, Block labelled) {
        return new Ids(handler, leaves(labelled.ending()) == 1).block(labelled);
    }

    private static int leaves(Ending ending) {
        return ending instanceof Choice choice
                ? choice.alternatives().stream()
                        .mapToInt(alternative -> leaves(alternative.block().ending()))
                        .sum()
                : 1;
    }

    private Block block(Block block) {
        List<Step> steps = new ArrayList<>();
        block.steps().forEach(step -> steps.add(step(step)));
        return new Block(steps, ending(block.ending()));
    }

    private Step step(Step step) {
        if (step instanceof Require require) {
            return new Require(refusal(require.id()), require.condition(), require.failure(), require.note());
        }
        Let let = (Let) step;
        Optional<String> id = let.id().map(this::refusal);
        return new Let(id, let.name(), let.type(), let.value(), let.failure(), let.note());
    }

    private Ending ending(Ending ending) {
        if (ending instanceof Choice choice) {
            List<Alternative> alternatives = new ArrayList<>();
            for (Alternative a : choice.alternatives()) {
                alternatives.add(new Alternative(a.guard(), a.label(), block(a.block()), a.note()));
            }
            return new Choice(alternatives);
        }
        Leaf leaf = (Leaf) ending;
        String id = single ? handler : unique(handler + "/" + leaf.id());
        return new Leaf(id, leaf.target(), leaf.effects(), leaf.wiped(), leaf.note());
    }

    private String refusal(String label) {
        return unique(handler + "!" + label);
    }

    private String unique(String id) {
        int number = used.merge(id, 1, Integer::sum);
        return number == 1 ? id : id + "#" + number;
    }
}
