package org.spectls.cli.trace;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.spectls.cli.console.Table;
import org.spectls.kernel.machine.Transition;
import org.spectls.kernel.machine.Transition.Kind;
import picocli.CommandLine.Help.Ansi;

/** A connection as a table: each transition with time, side, machine, states, event and section. */
public final class TransitionTable {
    private TransitionTable() {}

    /** Prints the transitions; those that ignore an event on purpose are left out unless {@code all}. */
    public static void print(List<TransitionLog.Entry> entries, boolean all, PrintWriter out, Ansi ansi) {
        Table table = new Table("ms", "side", "machine", "from -> to", "on", "section");
        for (TransitionLog.Entry entry : entries) {
            if (all || !entry.transition().target().equals("ignore")) {
                add(table, entry);
            }
        }
        table.print(out, ansi);
    }

    private static void add(Table table, TransitionLog.Entry entry) {
        Transition transition = entry.transition();
        boolean stays = transition.to().equals(transition.from());
        String states = stays ? transition.from() : transition.from() + " -> " + transition.to();
        boolean failed =
                transition.kind() == Kind.REFUSAL || transition.target().startsWith("fail");
        table.add(
                String.format(Locale.ROOT, "%7.2f", entry.micros() / 1000.0),
                (entry.endpoint().equals("Client") ? "@|cyan " : "@|magenta ") + entry.endpoint() + "|@",
                transition.machine(),
                failed ? "@|red " + states + "|@" : stays ? "@|faint " + states + "|@" : states,
                failed
                        ? "@|red " + transition.id().substring(transition.id().lastIndexOf('.') + 1) + "|@"
                        : transition.event(),
                "@|faint " + String.join(", ", transition.citations()) + "|@");
    }
}
