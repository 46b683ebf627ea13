package org.spectls.cli.spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.output.SharedFolder;
import org.spectls.compiler.parse.Parser;
import org.spectls.compiler.parse.format.Formatter;
import org.spectls.compiler.source.SourceFile;
import org.spectls.compiler.source.SourceSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Brings a specification into its canonical form. */
@Command(
        name = "fmt",
        mixinStandardHelpOptions = true,
        description = "Writes a specification's files in their canonical form.")
public final class FmtCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SpecOption option = new SpecOption();

    @Option(names = "--check", description = "Write nothing; fail when a file is not in its canonical form.")
    private boolean check;

    @Override
    public Integer call() throws IOException {
        SourceSet sources = option.read();
        Diagnostics diagnostics = new Diagnostics();
        Parser.parse(sources, diagnostics);
        if (diagnostics.hasErrors()) {
            option.print(sources, diagnostics.sorted());
            throw new BrokenSpecification();
        }
        return check ? check(sources, diagnostics) : format(sources);
    }

    private int check(SourceSet sources, Diagnostics diagnostics) {
        for (SourceFile file : sources.files()) {
            Formatter.check(file.path(), file.text(), diagnostics);
        }
        option.print(sources, diagnostics.sorted());
        say(sources.files().size() + " files, " + diagnostics.sorted().size() + " to be formatted");
        return diagnostics.hasErrors() ? 1 : 0;
    }

    private int format(SourceSet sources) throws IOException {
        @Nullable Path folder = option.folder();
        if (folder == null) {
            throw new ParameterException(spec.commandLine(), "name the folder to write to with --spec");
        }
        SortedMap<String, String> changed = new TreeMap<>();
        for (SourceFile file : sources.files()) {
            String formatted = Formatter.format(file.text());
            if (!formatted.equals(file.text())) {
                changed.put(file.path(), formatted);
            }
        }
        new SharedFolder(folder).writeTexts(changed);
        changed.keySet().forEach(path -> say("formatted " + path));
        say(sources.files().size() + " files, " + changed.size() + " formatted");
        return 0;
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
