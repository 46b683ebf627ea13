package org.spectls.mutate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spectls.compiler.source.SourceSet;
import org.spectls.mutate.Kill;
import org.spectls.mutate.Kill.By;
import org.spectls.mutate.Result;
import org.spectls.mutate.operator.Lamp;
import org.spectls.mutate.operator.Mutant;

class FindingsTest {
    private static final SourceSet LAMP = Lamp.sources();
    private static final List<Mutant> MUTANTS = Lamp.mutants(LAMP).subList(0, 3);
    private static final Result KILLED =
            new Result(MUTANTS.get(0), Optional.of(new Kill(By.CHECKER, "TLS0501 <overlap>")));
    private static final Result SURVIVED = new Result(MUTANTS.get(1), Optional.empty());

    @TempDir
    private Path folder = Path.of("");

    @Test
    void survivorsHaveToBeExplained() throws IOException {
        assertThat(findings(Equivalents.none()).complaints())
                .containsExactly(MUTANTS.get(1).id() + " survived, and nobody says why");
        assertThat(findings(explained(MUTANTS.get(1).id())).complaints()).isEmpty();
    }

    @Test
    void explanationsHaveToHold() throws IOException {
        assertThat(findings(explained(MUTANTS.get(1).id(), MUTANTS.get(0).id(), "nobody:require-removed"))
                        .complaints())
                .containsExactly(
                        MUTANTS.get(0).id() + " is said to be equivalent, but was killed: TLS0501 <overlap>",
                        "nobody:require-removed is said to be equivalent, but there is no such mutant");
    }

    @Test
    void whatSaysTheSameDoesNotCount() {
        Result same = new Result(MUTANTS.get(2), Optional.empty(), true);
        Findings whole = new Findings(LAMP, MUTANTS, List.of(KILLED, same), Equivalents.none());
        assertThat(whole.share()).isEqualTo(100.0);
        assertThat(whole.total().tried()).isEqualTo(1);
        assertThat(whole.complaints()).isEmpty();
    }

    @Test
    void allOfThemHaveToBeKilledButForFew() {
        Findings whole = new Findings(LAMP, MUTANTS.subList(0, 2), List.of(KILLED, SURVIVED), Equivalents.none());
        assertThat(whole.share()).isEqualTo(50.0);
        assertThat(whole.complaints()).contains("only 50.0 % were killed");
    }

    @Test
    void reportsTellAll() throws IOException {
        Findings findings = findings(explained(MUTANTS.get(1).id()));
        assertThat(JsonReport.of(findings))
                .contains("\"value\" : \"50.0 % (1 of 2 tried, of 3)\"", "\"checker 1\"", "\"1 of 1\"")
                .contains("\"tried\" : 2", "\"killed\" : 1", "\"equivalent\" : \"because\"", "TLS0501 <overlap>");
        assertThat(HtmlReport.of(findings))
                .contains("1 of 2 mutants killed: 50.0 %", "because", "TLS0501 &lt;overlap&gt;");
    }

    private static Findings findings(Equivalents equivalents) {
        return new Findings(LAMP, MUTANTS, List.of(KILLED, SURVIVED), equivalents);
    }

    private Equivalents explained(String... ids) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String id : ids) {
            text.append('"').append(id).append("\": because\n");
        }
        return Equivalents.read(Files.writeString(folder.resolve("equivalent.yaml"), text));
    }
}
