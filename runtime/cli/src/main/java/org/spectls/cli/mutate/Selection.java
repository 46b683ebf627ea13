package org.spectls.cli.mutate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.spectls.mutate.operator.Mutant;
import picocli.CommandLine.Option;

/** Which mutants. */
final class Selection {
    @Option(names = "--file", paramLabel = "NAME", description = "Only of files whose path ends so, as client.tls.")
    private @Nullable String file;

    @Option(names = "--operator", paramLabel = "NAME", description = "Only those of one operator; see --list.")
    private @Nullable String operator;

    @Option(names = "--mutant", paramLabel = "ID", description = "Only this one; it is shown, and how it was killed.")
    private @Nullable String id;

    @Option(names = "--sample", paramLabel = "N", description = "Only so many of them, drawn at random.")
    private @Nullable Integer sample;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Of the sample: the same seed draws the same (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    /** Whether it is one that is to be looked at. */
    boolean isOne() {
        return id != null;
    }

    /** Those that are meant, in their order. */
    List<Mutant> of(List<Mutant> all) {
        List<Mutant> meant = new ArrayList<>(all.stream().filter(this::isMeant).toList());
        if (sample == null || sample >= meant.size()) {
            return meant;
        }
        List<Mutant> drawn = new ArrayList<>(meant);
        Collections.shuffle(drawn, new Random(seed));
        return drawn.subList(0, sample).stream()
                .sorted(Comparator.comparingInt(meant::indexOf))
                .toList();
    }

    private boolean isMeant(Mutant mutant) {
        return (file == null || mutant.path().endsWith(file))
                && (operator == null || mutant.operator().equals(operator))
                && (id == null || mutant.id().equals(id));
    }
}
