package org.spectls.compiler.resolve;

import java.util.List;
import java.util.Optional;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Machine.Origin;
import org.spectls.compiler.syntax.HandlerSyntax;
import org.spectls.compiler.syntax.MachineItem;

/** A state of the flat machine with the rules that apply in it, the nearest first. */
record FlatState(
        String name,
        MachineItem.State syntax,
        Instance instance,
        Optional<String> phase,
        List<Datum> data,
        List<Level> levels) {

    /** Data of the state, and how deep the text is that brought it in: what is carried is known further out. */
    record Datum(Param param, int depth) {}

    /** The handlers of a state, a phase or a machine, with what their text can name. */
    record Level(List<HandlerSyntax> handlers, Origin origin, Instance instance) {}

    List<Param> params() {
        return data.stream().map(Datum::param).toList();
    }

    /** What a text of an instance sees of the data. */
    List<Param> visible(Instance viewer) {
        return data.stream()
                .filter(datum -> viewer.depth() == instance.depth() || datum.depth() <= viewer.depth())
                .map(Datum::param)
                .toList();
    }
}
