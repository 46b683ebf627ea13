package org.spectls.compiler.resolve;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.spectls.compiler.model.Definition.Note;
import org.spectls.compiler.syntax.Declaration.EffectsDecl;
import org.spectls.compiler.syntax.Declaration.FragmentDecl;
import org.spectls.compiler.syntax.Declaration.MachineDecl;
import org.spectls.compiler.syntax.Declaration.SubmachineDecl;
import org.spectls.compiler.syntax.HandlerSyntax;
import org.spectls.compiler.syntax.MachineItem;

/**
 * Rules that no state of any machine ever comes to: nearer ones stand before them everywhere. What is said of all that is
 * not listed is a policy, and may find nothing left to apply to.
 */
final class UnusedRules {
    private final World world;
    private final Set<HandlerSyntax> used;

    UnusedRules(World world, Set<HandlerSyntax> used) {
        this.world = world;
        this.used = used;
    }

    void check() {
        Stream.of(FragmentDecl.class, EffectsDecl.class, SubmachineDecl.class)
                .flatMap(kind -> world.declarations.of(kind).stream())
                .filter(declaration -> !world.isInlined(declaration))
                .forEach(declaration -> world.errors.report(
                        "TLS0428",
                        declaration.name().span(),
                        "nothing uses `" + declaration.name() + "`",
                        "what is used nowhere is checked nowhere; use it or leave it out"));
        world.declarations.of(MachineDecl.class).forEach(machine -> items(machine.items()));
        Set<String> inUse = Set.copyOf(world.declarations.of(MachineDecl.class).stream()
                .flatMap(machine -> uses(machine.items()))
                .toList());
        world.declarations.of(SubmachineDecl.class).stream()
                .filter(submachine -> inUse.contains(submachine.name().text()))
                .forEach(submachine -> items(submachine.items()));
    }

    private Stream<String> uses(List<MachineItem> items) {
        return items.stream().flatMap(item -> {
            if (item instanceof MachineItem.Use use) {
                String name = use.submachine().text();
                return Stream.concat(
                        Stream.of(name),
                        world.declarations.find(SubmachineDecl.class, name).stream()
                                .flatMap(submachine -> uses(submachine.items())));
            }
            return item instanceof MachineItem.Phase phase ? uses(phase.items()) : Stream.empty();
        });
    }

    private void items(List<MachineItem> items) {
        for (MachineItem item : items) {
            if (item instanceof HandlerSyntax handler) {
                rule(handler);
            } else if (item instanceof MachineItem.Phase phase) {
                items(phase.items());
            } else if (item instanceof MachineItem.State state) {
                state.handlers().forEach(this::rule);
            }
        }
    }

    private void rule(HandlerSyntax handler) {
        boolean policy = handler.trigger() instanceof HandlerSyntax.OtherTrigger
                || handler.trigger() instanceof HandlerSyntax.MalformedTrigger;
        if (!policy && !used.contains(handler)) {
            Note note = handler.note();
            world.errors.report(
                    "TLS0427",
                    note.span(),
                    "this rule never applies",
                    handler.trigger() instanceof HandlerSyntax.ResultTrigger
                            ? "only a state that `awaits` an operation gets a result"
                            : "every state that it could serve has a nearer rule; leave it out");
        }
    }
}
