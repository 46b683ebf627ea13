package org.spectls.mutate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spectls.mutate.Kill.By;
import org.spectls.mutate.operator.Edit;
import org.spectls.mutate.operator.Mutant;

class JournalTest {
    private static final Result KILLED =
            new Result(mutant("killed"), Optional.of(new Kill(By.SUITES, "it says\nsomething else")));
    private static final Result SURVIVED = new Result(mutant("survived"), Optional.empty());

    private static final Result SAME = new Result(mutant("same"), Optional.empty(), true);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anInterruptedRunGoesOn() throws IOException {
        Path file = folder.resolve("out/journal.txt");
        Journal first = Journal.open(file, "this");
        first.note(KILLED);
        first.note(SURVIVED);
        first.note(SAME);
        Files.writeString(file, Files.readString(file) + "half\tSUI");
        Journal second = Journal.open(file, "this");
        assertThat(second.find(KILLED.mutant()).orElseThrow().kill())
                .contains(new Kill(By.SUITES, "it says something else"));
        assertThat(second.find(SURVIVED.mutant())).contains(SURVIVED);
        assertThat(second.find(mutant("half"))).isEmpty();
        assertThat(second.find(SAME.mutant())).contains(SAME);
        second.close();
        assertThat(file).doesNotExist();
    }

    @Test
    void whatIsAboutSomethingElseIsForgotten() throws IOException {
        Path file = folder.resolve("journal.txt");
        Journal.open(file, "this").note(KILLED);
        assertThat(Journal.open(file, "that").find(KILLED.mutant())).isEmpty();
        assertThat(Journal.open(file, "this").find(KILLED.mutant())).isEmpty();
    }

    private static Mutant mutant(String id) {
        return new Mutant(id, "operator", "element", "a.tls", 1, new Edit(0, 0, ""));
    }
}
