package org.spectls.compiler.resolve;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Machine.Origin;
import org.spectls.compiler.resolve.FlatState.Level;
import org.spectls.compiler.syntax.HandlerSyntax;
import org.spectls.compiler.syntax.HandlerSyntax.OtherKind;
import org.spectls.compiler.syntax.HandlerSyntax.Trigger;

/** Which rule an event meets: the state's, the phase's, the machine's, then the nearest `other` of its kind, then any. */
final class HandlerFinder {

    private HandlerFinder() {}

    /** All handlers of the nearest level that has one. */
    record Found(List<HandlerSyntax> handlers, Origin origin, Instance instance) {}

    static Optional<Found> find(FlatState state, Event event) {
        return nearest(state, trigger -> names(trigger, event), false)
                .or(() -> nearest(state, trigger -> isOther(trigger, Optional.of(kind(event))), true))
                .or(() -> nearest(state, trigger -> isOther(trigger, Optional.empty()), true))
                .filter(found -> !(event instanceof Event.Malformed) || found.origin() != Origin.OTHER);
    }

    private static Optional<Found> nearest(FlatState state, Predicate<Trigger> wanted, boolean other) {
        for (Level level : state.levels()) {
            List<HandlerSyntax> handlers = level.handlers().stream()
                    .filter(handler -> wanted.test(handler.trigger()))
                    .toList();
            if (!handlers.isEmpty()) {
                return Optional.of(new Found(handlers, other ? Origin.OTHER : level.origin(), level.instance()));
            }
        }
        return Optional.empty();
    }

    private static boolean names(Trigger trigger, Event event) {
        if (event instanceof Event.Malformed) {
            return trigger instanceof HandlerSyntax.MalformedTrigger;
        } else if (event instanceof Event.Result) {
            return trigger instanceof HandlerSyntax.ResultTrigger;
        }
        return trigger instanceof HandlerSyntax.EventTrigger named
                && named.event().text().equals(event.name());
    }

    private static boolean isOther(Trigger trigger, Optional<OtherKind> kind) {
        return trigger instanceof HandlerSyntax.OtherTrigger other
                && other.kind().equals(kind);
    }

    static OtherKind kind(Event event) {
        if (event instanceof Event.Call) {
            return OtherKind.CALL;
        } else if (event instanceof Event.Input) {
            return OtherKind.INPUT;
        } else if (event instanceof Event.Internal) {
            return OtherKind.EVENT;
        } else if (event instanceof Event.Timer) {
            return OtherKind.TIMER;
        }
        return event instanceof Event.Result ? OtherKind.RESULT : OtherKind.MESSAGE;
    }
}
