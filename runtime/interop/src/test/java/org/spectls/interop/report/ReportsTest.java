package org.spectls.interop.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spectls.interop.Peers;
import org.spectls.interop.feature.Feature;
import org.spectls.interop.feature.Features;
import org.spectls.interop.feature.Side;
import org.spectls.interop.peer.Peer;
import org.spectls.interop.run.Cell;
import org.spectls.interop.run.Outcome;
import org.spectls.interop.run.Verdict;

class ReportsTest {
    private static final Peer JSSE = Peers.others().stream()
            .filter(peer -> peer.id().equals("jsse"))
            .findFirst()
            .orElseThrow();

    private static final List<Outcome> OUTCOMES = List.of(
            outcome(0, Side.CLIENT, Verdict.PASSED, "all is well", ""),
            outcome(0, Side.SERVER, Verdict.FAILED, "version is <1.1>", "== program\nsaid & did"),
            outcome(1, Side.CLIENT, Verdict.SKIPPED, "too old", ""),
            outcome(2, Side.CLIENT, Verdict.NOT_OURS, "not there", ""));

    @Test
    void writesThreeFilesTheSameEachTime(@TempDir Path folder) throws IOException {
        Reports.write(folder.resolve("new"), "SpecTLS", OUTCOMES);

        assertThat(folder.resolve("new"))
                .isDirectoryContaining("glob:**/interop.html")
                .isDirectoryContaining("glob:**/interop.md")
                .isDirectoryContaining("glob:**/interop.json");
        assertThat(Files.readString(folder.resolve("new/interop.html"))).isEqualTo(text("interop.html"));
    }

    @Test
    void writesMarkdown() {
        assertThat(text("interop.md"))
                .contains("\u2714 as it has to be, as both sides tell it: **1** \u00b7 \u2718 failed: **1**")
                .contains("## Versions")
                .contains("| TLS 1.2 | RFC 5246 E.1 | \u2714 \u2718 |")
                // What was not tried has a place, and nothing in it.
                .contains("| TLS 1.1 | RFC 4346 E | \u2013  |")
                .contains("| TLS 1.0 | RFC 2246 E | \u00b7  |")
                .contains("### TLS 1.2 with JSSE, SpecTLS as server")
                .contains("version is <1.1>");
    }

    @Test
    void writesAPageInWhichFailuresCanBeOpened() {
        assertThat(text("interop.html"))
                .contains("href=\"#version-tls12-jsse-server\"")
                .contains("<details id=\"version-tls12-jsse-server\">")
                .contains("said &amp; did")
                .contains("version is &lt;1.1&gt;")
                .doesNotContain("<1.1>");
    }

    @Test
    void writesJson() throws IOException {
        JsonNode root = new ObjectMapper().readTree(text("interop.json"));

        assertThat(root.path("summary")).hasToString("{\"passed\":1,\"failed\":1,\"skipped\":1,\"not_ours\":1}");
        assertThat(root.path("peers").path(0).path("id").asText()).isEqualTo("jsse");
        JsonNode cell = root.path("features").path(0).path("cells").path(1);
        assertThat(cell.path("role").asText()).isEqualTo("server");
        assertThat(cell.path("verdict").asText()).isEqualTo("failed");
        assertThat(cell.path("transcript").asText()).contains("said & did");
    }

    private static String text(String name) {
        return Reports.files("SpecTLS", OUTCOMES).getOrDefault(name, "");
    }

    private static Outcome outcome(int feature, Side role, Verdict verdict, String detail, String transcript) {
        Feature tried = Features.all().get(feature);
        return new Outcome(new Cell(tried, JSSE, role), verdict, detail, transcript, 7);
    }
}
