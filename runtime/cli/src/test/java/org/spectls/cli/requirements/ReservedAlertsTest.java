package org.spectls.cli.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spectls.cli.spec.Bundled;
import org.spectls.compiler.source.SourceSet;

/** Alerts that RFC 5246 section 7.2.2 reserves: what the specification names nowhere but in their list, nobody sends. */
class ReservedAlertsTest {
    @Test
    void areNeverSent() throws IOException {
        SourceSet sources = Bundled.read("/spec/handshake/endpoints.tls", 2, SourceSet::read);

        List<String> lines = sources.files().stream()
                .flatMap(file -> file.text().lines())
                .map(String::strip)
                .filter(line -> line.contains("_RESERVED"))
                .toList();

        assertThat(lines)
                .containsExactly(
                        "decryption_failed_RESERVED(21),",
                        "no_certificate_RESERVED(41),",
                        "export_restriction_RESERVED(60),");
    }
}
