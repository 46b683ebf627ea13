package org.spectls.cli.requirements;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.spectls.cli.spec.BrokenSpecification;
import org.spectls.cli.spec.Bundled;
import org.spectls.cli.spec.SpecOption;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.SourceSet;
import org.spectls.interop.feature.Feature;
import org.spectls.interop.feature.Features;
import org.spectls.requirements.check.Evidence;
import org.spectls.requirements.check.JavaSources;
import org.spectls.requirements.check.MatrixCheck;
import org.spectls.requirements.check.SpecificationNames;
import org.spectls.requirements.model.Matrix;
import org.spectls.requirements.model.Problem;
import org.spectls.requirements.read.MatrixReader;
import org.spectls.requirements.report.Report;
import org.spectls.suite.SuiteKind;

/** Brings together what is written down, the specification, and the tests: here all of them are in sight. */
final class Gathering {
    /** Where the requirements lie, below the specification's folder. */
    static final String FOLDER = "requirements";

    private static final String INTEROP = "interop";
    private static final String SUITE = "suite";

    private final SpecOption option;

    Gathering(SpecOption option) {
        this.option = option;
    }

    /**
     * What is written down, and what is wrong with it.
     *
     * @param rfc only this one, if given
     * @throws BrokenSpecification when the specification itself has errors, which have been printed then
     */
    Report report(@Nullable Integer rfc) throws IOException {
        SourceSet sources = option.read();
        Model model = option.compile();
        Path folder = option.folder();
        List<Problem> problems = new ArrayList<>();
        Matrix all = folder == null
                ? Bundled.read(
                        "/spec/requirements/" + MatrixReader.KEYWORDS,
                        1,
                        bundled -> MatrixReader.read(bundled, problems))
                : MatrixReader.read(folder.resolve(FOLDER), problems);
        Matrix matrix = rfc == null ? all : all.only(rfc);
        SpecificationNames names = SpecificationNames.of(sources, model);
        Evidence evidence = evidence(folder);
        problems.addAll(MatrixCheck.check(matrix, names, evidence));
        problems.sort(Problem.BY_PLACE);
        return new Report(
                matrix,
                names,
                List.copyOf(problems),
                sources.fingerprint(),
                evidence.sources().isPresent());
    }

    /** The sources lie beside the specification, if it is a folder. */
    private static Evidence evidence(@Nullable Path folder) throws IOException {
        Path home = folder == null ? null : folder.toAbsolutePath().normalize().getParent();
        Optional<JavaSources> sources = home == null ? Optional.empty() : JavaSources.below(home);
        return new Evidence(
                sources,
                Map.of(
                        INTEROP,
                        sorted(Features.all().stream().map(Feature::id)),
                        SUITE,
                        sorted(Stream.of(SuiteKind.values()).map(SuiteKind::toString))),
                sorted(Stream.of(SUITE)));
    }

    private static SortedSet<String> sorted(Stream<String> names) {
        return names.collect(Collectors.toCollection(TreeSet::new));
    }
}
