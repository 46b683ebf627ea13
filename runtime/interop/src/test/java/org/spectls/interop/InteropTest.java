package org.spectls.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spectls.interop.feature.Features;
import org.spectls.interop.peer.Peer;
import org.spectls.interop.report.Reports;
import org.spectls.interop.run.Cell;
import org.spectls.interop.run.Interop;
import org.spectls.interop.run.Outcome;
import org.spectls.interop.run.Plan;
import org.spectls.interop.run.Settings;
import org.spectls.interop.run.Verdict;

/**
 * Our stack and the others that are installed. A program that is missing skips its cells, and fails them where {@code
 * CI=true}. The table is in {@code target/interop}.
 */
class InteropTest {
    private static final List<Peer> PEERS = Peers.others();

    /** Every feature with those that start at once. */
    private static final List<String> QUICK = List.of("openssl", "gnutls", "nss", "bctls");

    /** With the others what they do in their own way; {@code spectls interop} tries all. */
    private static final List<String> OWN_WAYS = List.of(
            "version.*",
            "server.{ecdsa384,rsapss}",
            "client.{rsa,ecdsa,ed25519,declined}",
            "resume.*",
            "renegotiate.*",
            "alpn",
            "ocsp",
            "max-fragment.512",
            "export*",
            "binding.*",
            "downgrade.*");

    private static final List<String> SLOW = List.of("jsse", "node", "python", "curl", "chromium");

    @Test
    void noCellFails() throws IOException {
        boolean insist = "true".equals(System.getenv("CI"));
        int jobs = Runtime.getRuntime().availableProcessors();
        Interop interop =
                new Interop(Peers.ours(), new Settings(jobs, Duration.ofSeconds(60), insist, System::nanoTime));

        List<Outcome> outcomes = interop.run(cells(), outcome -> {});

        Reports.write(Path.of("target", "interop"), Peers.ours().title(), outcomes);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.verdict() == Verdict.FAILED)
                .extracting(outcome -> outcome.cell().id() + ": " + outcome.detail())
                .isEmpty();
        assertThat(installed())
                .allSatisfy(peer -> assertThat(outcomes)
                        .as("cells that passed with " + peer.title())
                        .filteredOn(outcome -> outcome.cell().peer() == peer)
                        .extracting(Outcome::verdict)
                        .contains(Verdict.PASSED));
    }

    private static List<Cell> cells() {
        List<Cell> cells = new ArrayList<>(
                Plan.of(Features.all(), PEERS, List.of(), QUICK, List.of()).cells());
        cells.addAll(Plan.of(Features.all(), PEERS, OWN_WAYS, SLOW, List.of()).cells());
        return cells;
    }

    private static List<Peer> installed() {
        return PEERS.stream().filter(peer -> peer.availability().present()).toList();
    }
}
