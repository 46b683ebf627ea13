package org.spectls.cli.spec;

import java.util.List;
import java.util.stream.Collectors;
import org.spectls.compiler.model.Definition.TableDef;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Alternative;
import org.spectls.compiler.model.Machine.Block;
import org.spectls.compiler.model.Machine.Choice;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.Let;
import org.spectls.compiler.model.Machine.Origin;
import org.spectls.compiler.model.Machine.Require;
import org.spectls.compiler.model.Machine.Step;
import org.spectls.compiler.model.Model;

/** What a specification holds, counted. */
public record Inventory(
        int machines, int states, int explicit, int refusals, int implicit, int messages, String tables) {

    /** Counts a model. */
    public static Inventory of(Model model) {
        List<Handler> handlers = model.machines().stream()
                .flatMap(machine -> machine.states().stream())
                .flatMap(state -> state.handlers().stream())
                .toList();
        return new Inventory(
                model.machines().size(),
                model.machines().stream()
                        .map(Machine::states)
                        .mapToInt(List::size)
                        .sum(),
                handlers.stream()
                        .filter(handler -> handler.origin() != Origin.OTHER)
                        .mapToInt(handler -> leaves(handler.body()))
                        .sum(),
                handlers.stream().mapToInt(handler -> refusals(handler.body())).sum(),
                (int) handlers.stream()
                        .filter(handler -> handler.origin() == Origin.OTHER)
                        .count(),
                model.channels().stream()
                        .mapToInt(channel -> channel.messages().size())
                        .sum(),
                model.tables().stream().map(Inventory::describe).collect(Collectors.joining(", ")));
    }

    private static String describe(TableDef table) {
        return table.rows().size() + " " + table.name();
    }

    private static int leaves(Block block) {
        return block.ending() instanceof Leaf
                ? 1
                : alternatives(block).stream()
                        .map(Alternative::block)
                        .mapToInt(Inventory::leaves)
                        .sum();
    }

    private static int refusals(Block block) {
        int here = (int) block.steps().stream().filter(Inventory::canRefuse).count();
        return here
                + alternatives(block).stream()
                        .map(Alternative::block)
                        .mapToInt(Inventory::refusals)
                        .sum();
    }

    private static boolean canRefuse(Step step) {
        return step instanceof Require
                || (step instanceof Let let && let.failure().isPresent());
    }

    private static List<Alternative> alternatives(Block block) {
        return block.ending() instanceof Choice choice ? choice.alternatives() : List.of();
    }
}
