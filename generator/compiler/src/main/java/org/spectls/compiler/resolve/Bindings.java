package org.spectls.compiler.resolve;

import java.util.ArrayList;
import java.util.List;
import org.spectls.compiler.syntax.Expression;
import org.spectls.compiler.syntax.HandlerSyntax.EventTrigger;
import org.spectls.compiler.syntax.Name;

/** The names that a trigger gives to a payload: all of them or none. */
final class Bindings {
    private Bindings() {}

    static List<Name> names(World world, EventTrigger trigger, int parameters) {
        if (trigger.arguments().isEmpty()) {
            return List.of();
        }
        List<Name> names = new ArrayList<>();
        for (Expression argument : trigger.arguments().get()) {
            if (argument instanceof Expression.NameUse use) {
                names.add(use.name());
            } else {
                world.errors.report("TLS0416", argument.span(), "a name for a part of the payload is expected here");
                return List.of();
            }
        }
        if (names.size() != parameters) {
            world.errors.report(
                    "TLS0416",
                    trigger.span(),
                    "`" + trigger.event() + "` brings " + Words.count(parameters, "value") + ", not " + names.size(),
                    "name all of them, or leave the parentheses out");
            return List.of();
        }
        return names;
    }
}
