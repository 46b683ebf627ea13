package org.spectls.cli.spec;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.spectls.compiler.Compilation;
import org.spectls.compiler.model.Definition.ViewDef;
import org.spectls.compiler.model.Model;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.IHelpSectionRenderer;

/** Lists, below the help of {@link DiagramCommand}, the views that its specification declares. */
public final class ViewHelp implements IHelpSectionRenderer {
    private static final int MARGIN = 2;

    @Override
    public String render(Help help) {
        List<ViewDef> views = help.commandSpec().userObject() instanceof DiagramCommand command
                ? model(command).map(Model::views).orElse(List.of())
                : List.of();
        if (views.isEmpty()) {
            return "";
        }
        int longest =
                views.stream().mapToInt(view -> view.name().length()).max().orElse(0);
        int first = MARGIN + longest + MARGIN;
        int width = help.commandSpec().usageMessage().width();
        TextTable table = TextTable.forColumns(
                help.colorScheme(),
                new Column(first, MARGIN, Overflow.SPAN),
                new Column(Math.max(1, width - first), 0, Overflow.WRAP));
        views.forEach(view ->
                table.addRowValues(view.name(), view.note().doc().strip().replace("\n", " ")));
        return help.createHeading("%nViews:%n") + table;
    }

    /** Help is not the place to complain of a specification. */
    private static Optional<Model> model(DiagramCommand command) {
        try {
            return Compilation.of(command.specification().read()).model();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
