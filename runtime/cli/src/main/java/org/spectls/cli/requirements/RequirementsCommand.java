package org.spectls.cli.requirements;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spectls.cli.console.Table;
import org.spectls.cli.spec.SpecOption;
import org.spectls.compiler.output.SharedFolder;
import org.spectls.requirements.count.KeywordCounter;
import org.spectls.requirements.count.KeywordsWriter;
import org.spectls.requirements.model.Keywords;
import org.spectls.requirements.model.Problem;
import org.spectls.requirements.model.Requirement;
import org.spectls.requirements.read.MatrixReader;
import org.spectls.requirements.report.Report;
import org.spectls.requirements.report.Reports;
import org.spectls.requirements.report.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows what each RFC demands, what meets it and what tests it. */
@Command(
        name = "requirements",
        mixinStandardHelpOptions = true,
        description =
                "Shows every MUST and SHOULD of the RFCs with what of the specification meets it and what tests it,"
                        + " as a table, as a page and as JSON. See spec/doc/requirements.md.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything is accounted for",
            "1:something is missing, unmet, or refers to what does not exist; it is printed"
        })
public final class RequirementsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SpecOption option = new SpecOption();

    @Option(names = "--rfc", paramLabel = "NUMBER", description = "Only this RFC.")
    private @Nullable Integer rfc;

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "Print all that is known of one requirement, as in 5246/7.4.9/finished-verified.")
    private @Nullable String id;

    @Option(names = "--check", description = "Write nothing; only say what is wrong.")
    private boolean check;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "spectls-requirements",
            description = "Where to write requirements.html and requirements.json (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("spectls-requirements");

    @Option(
            names = "--count",
            paramLabel = "DIR",
            description =
                    "Count the MUSTs and SHOULDs again in the texts of the RFCs (rfc5246.txt and so on), and write"
                            + " requirements/keywords.yaml of the specification.")
    private @Nullable Path texts;

    @Override
    public Integer call() throws IOException {
        PrintWriter print = spec.commandLine().getOut();
        if (texts != null) {
            count(texts, print);
            return 0;
        }
        Report report = new Gathering(option).report(rfc);
        if (rfc != null && report.matrix().standards().isEmpty()) {
            throw new ParameterException(spec.commandLine(), "nothing is written down of RFC " + rfc);
        }
        if (id != null) {
            one(report, id, print);
            return 0;
        }
        table(report, print);
        report.problems().forEach(problem -> print.println(problem));
        if (!report.sources()) {
            print.println("the names of tests and classes were not checked: there are no sources here");
        }
        if (!check) {
            Reports.write(report, out);
            print.println(out.resolve(Reports.PAGE));
        }
        print.flush();
        return report.problems().isEmpty() ? 0 : 1;
    }

    private void table(Report report, PrintWriter print) {
        Table table =
                new Table("", "MUST", "SHOULD", "tested", "cannot be tested", "outside", "departed from", "unmet");
        report.matrix().standards().forEach(standard -> row(table, "RFC " + standard.rfc(), standard.requirements()));
        row(table, "all", report.matrix().requirements());
        table.print(print, spec.commandLine().getColorScheme().ansi());
    }

    private static void row(Table table, String name, List<Requirement> requirements) {
        Summary summary = Summary.of(requirements);
        table.add(
                name,
                String.valueOf(summary.must()),
                String.valueOf(summary.should()),
                String.valueOf(summary.tested()),
                String.valueOf(summary.untested()),
                String.valueOf(summary.outside()),
                String.valueOf(summary.departed()),
                String.valueOf(summary.unmet()));
    }

    private void one(Report report, String wanted, PrintWriter print) {
        Requirement requirement = report.matrix()
                .requirement(wanted)
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "there is no requirement " + wanted));
        print.println(requirement.id() + "  " + requirement.level().words() + "  (" + requirement.place() + ")");
        print.println("  " + requirement.text());
        requirement
                .metBy()
                .forEach(reference ->
                        print.println("  met by " + reference.kind().key() + " " + reference.name()
                                + report.names()
                                        .place(reference)
                                        .map(span -> "  " + span.file() + ":" + span.line())
                                        .orElse("")));
        requirement.tests().forEach(test -> print.println("  tested by " + test.kind() + " " + test.name()));
        requirement
                .reason()
                .ifPresent(reason -> print.println("  "
                        + switch (requirement.status()) {
                            case UNTESTED -> "cannot be tested, because ";
                            case OUTSIDE -> "outside: ";
                            case DEPARTED -> "on purpose otherwise: ";
                            default -> "not met: ";
                        }
                        + reason));
        print.flush();
    }

    /** Only the numbers change: which RFCs there are, and what of them is skipped, is written by hand. */
    private void count(Path folder, PrintWriter print) throws IOException {
        Path home = option.folder();
        if (home == null) {
            throw new ParameterException(spec.commandLine(), "there is no specification here to write to; see --spec");
        }
        Path requirements = home.resolve(Gathering.FOLDER);
        List<Problem> problems = new ArrayList<>();
        Keywords before = MatrixReader.keywords(requirements, problems);
        if (!problems.isEmpty()) {
            throw new IOException(problems.get(0).toString());
        }
        Keywords counted = KeywordCounter.count(before, folder);
        TreeMap<String, String> files = new TreeMap<>();
        files.put(MatrixReader.KEYWORDS, KeywordsWriter.write(counted));
        new SharedFolder(requirements).writeTexts(files);
        Table table = new Table("", "sections", "MUST", "SHOULD");
        counted.rfcs()
                .forEach(counts -> table.add(
                        "RFC " + counts.number(),
                        String.valueOf(counts.sections().size()),
                        String.valueOf(counts.sections().stream()
                                .mapToInt(Keywords.Section::must)
                                .sum()),
                        String.valueOf(counts.sections().stream()
                                .mapToInt(Keywords.Section::should)
                                .sum())));
        table.print(print, spec.commandLine().getColorScheme().ansi());
        print.flush();
    }
}
