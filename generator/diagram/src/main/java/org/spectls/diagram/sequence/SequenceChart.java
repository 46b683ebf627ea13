package org.spectls.diagram.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Definition.ViewDef;
import org.spectls.diagram.paint.Html;
import org.spectls.diagram.paint.Palette;
import org.spectls.diagram.paint.Title;
import org.spectls.diagram.sequence.Row.Message;
import org.spectls.diagram.view.Lens;

/** Draws the dialogue of the specification's endpoints. */
public final class SequenceChart {
    private SequenceChart() {}

    /**
     * The dialogue that the lens's view leaves, in DOT, for the pinned layout; absent when no two endpoints talk to each
     * other.
     */
    public static Optional<String> dot(Lens lens) {
        return Parties.of(lens.model(), lens.view())
                .flatMap(parties -> Walk.through(parties)
                        .map(rows -> new ChartDrawing(lens, parties.sides(), rows, title(lens, parties, rows)).dot()));
    }

    /**
     * Something that is said.
     *
     * @param sender the endpoint's name
     * @param certain whether the specification, looked at like this, leaves no choice
     */
    public record Said(String sender, String message, boolean certain) {}

    /** What is said in the dialogue that the lens's view leaves, in order; empty when no two endpoints talk to each other. */
    public static List<Said> dialogue(Lens lens) {
        return Parties.of(lens.model(), lens.view()).stream()
                .flatMap(parties -> Walk.through(parties).stream()
                        .flatMap(List::stream)
                        .flatMap(row -> row.message().stream())
                        .map(message -> new Said(
                                parties.sides().get(message.from()).name(),
                                message.name(),
                                message.condition().isEmpty())))
                .toList();
    }

    private static Title title(Lens lens, Parties parties, List<Row> rows) {
        List<EndpointDef> sides = parties.sides();
        String names = sides.get(0).name() + " and " + sides.get(1).name();
        List<Message> messages =
                rows.stream().flatMap(row -> row.message().stream()).toList();
        List<String> facts = new ArrayList<>();
        lens.view().name().ifPresent(name -> facts.add("view " + name));
        facts.add(messages.size() + " messages");
        facts.add(Flight.of(rows).size() + " flights");
        return new Title(names, String.join(" · ", facts), legend(lens, messages));
    }

    private static List<String> legend(Lens lens, List<Message> messages) {
        List<String> lines = new ArrayList<>();
        lens.model().views().stream()
                .filter(view -> lens.view().name().equals(Optional.of(view.name())))
                .map(ViewDef::note)
                .map(note -> note.doc().strip().replace("\n", " "))
                .filter(doc -> !doc.isEmpty())
                .forEach(doc -> lines.add(Html.coloured(Palette.SOFT, Html.text(Html.cut(doc, 100)))));
        messages.stream()
                .flatMap(message -> message.since().stream())
                .distinct()
                .forEach(output -> lines.add(Html.coloured(
                        Palette.PROTECTED, Html.bold("message") + " sent since " + Html.text(output) + "()")));
        if (messages.stream().anyMatch(message -> message.condition().isPresent())) {
            lines.add(Html.coloured(Palette.SOFT, "dashed: sent only on a condition"));
        }
        return lines;
    }
}
