package org.spectls.requirements.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spectls.requirements.model.Keywords;
import org.spectls.requirements.model.Keywords.Section;
import org.spectls.requirements.model.Problem;
import org.spectls.requirements.read.MatrixReader;

class KeywordCounterTest {
    private static final String TEXT = """
        Request for Comments: 1

           1. Introduction ......... 1
              1.1. Words ........... MUST

        1.  Introduction

           Doors MUST be shut.  They may be open.

        1.1.  Words

           The key words "MUST", "MUST NOT", "SHOULD", and "MAY" mean
           what they mean.  "SHALL" too.

           A door SHALL NOT squeak.

        2.  Keys

           A key is REQUIRED.  It MUST

        Smith                       Standards Track                     [Page 1]
        \f
        RFC 1                            Doors                       August 2008

           NOT be lost, and SHOULD
           NOT be lent.  MUSTARD and a must do not count.

        2.10.  Bells

           Bells are RECOMMENDED; whistles are NOT RECOMMENDED.

        Appendix A.  Handles

           A handle SHOULD turn.

        A.1.  Knobs

           Knobs SHALL turn, too.
        """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void countsWordsSectionBySection() {
        assertThat(KeywordCounter.sections(TEXT, Set.of("1")))
                .containsExactly(
                        new Section("0", 1, 0),
                        new Section("1.1", 1, 0),
                        new Section("2", 2, 1),
                        new Section("2.10", 0, 2),
                        new Section("A", 0, 1),
                        new Section("A.1", 1, 0));
    }

    @Test
    void countsAgainWhatWasCountedAndKeepsTheRest() throws IOException {
        Files.writeString(folder.resolve("rfc1.txt"), TEXT);
        Files.writeString(folder.resolve(MatrixReader.KEYWORDS), """
            rfcs:
              - rfc: 1
                skipped:
                  - { section: "0", because: "is a \\"table\\" of contents" }
                sections:
                  - { section: "7", must: 9, should: 9 }
            """);
        List<Problem> problems = new ArrayList<>();

        Keywords counted = KeywordCounter.count(MatrixReader.keywords(folder, problems), folder);
        Files.writeString(folder.resolve(MatrixReader.KEYWORDS), KeywordsWriter.write(counted));
        Keywords again = MatrixReader.keywords(folder, problems);

        assertThat(problems).isEmpty();
        assertThat(again.rfcs()).hasSize(1);
        assertThat(again.rfcs().get(0).skipped())
                .containsExactly(new Keywords.Skipped("0", "is a \"table\" of contents"));
        assertThat(again.rfcs().get(0).sections())
                .isEqualTo(counted.rfcs().get(0).sections())
                .hasSize(6)
                .startsWith(new Section("1", 1, 0));
    }
}
