package org.spectls.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.compiler.diagnostic.DiagnosticRenderer;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.source.SourceFile;
import org.spectls.compiler.source.SourceSet;
import org.spectls.compiler.testing.Specs;

/** Whatever is wrong with a specification, the compiler says so, and never stumbles itself. */
class FrontEndRobustnessTest {
    private static final SourceSet LOGIN = Specs.read(Path.of("src/test/resources/foreign/login"));
    private static final int MUTANTS = 40;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void reportsErrorsAndNeverThrows(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < MUTANTS; i++) {
            SourceSet mutant = mutate(random);
            Diagnostics diagnostics = new Diagnostics();

            boolean compiled = FrontEnd.compile(mutant, diagnostics).isPresent();

            assertThat(compiled).isEqualTo(!diagnostics.hasErrors());
            DiagnosticRenderer.plain().renderAll(diagnostics.sorted(), mutant::text);
        }
    }

    private static SourceSet mutate(Random random) {
        List<SourceFile> files = new ArrayList<>(LOGIN.files());
        int index = random.nextInt(files.size());
        List<String> words = new ArrayList<>(List.of(files.get(index).text().split("(?<=\\W)|(?=\\W)")));
        int place = random.nextInt(words.size());
        int other = random.nextInt(words.size());
        switch (random.nextInt(3)) {
            case 0 -> words.remove(place);
            case 1 -> words.set(place, words.get(other));
            default -> Collections.swap(words, place, other);
        }
        files.set(index, new SourceFile(files.get(index).path(), String.join("", words)));
        return new SourceSet(files);
    }
}
