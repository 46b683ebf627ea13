package org.spectls.interop.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spectls.interop.Peers;
import org.spectls.interop.feature.Features;

class PlanTest {
    @Test
    void filtersByGlobs() {
        Plan plan = Plan.of(
                Features.all(), Peers.others(), List.of("alpn", "resume.*"), List.of("g*", "curl"), List.of("server"));

        assertThat(plan.cells())
                .extracting(Cell::id)
                .containsExactly(
                        "resume.id/gnutls/server",
                        "resume.id/curl/server",
                        "resume.ticket/gnutls/server",
                        "resume.ticket/curl/server",
                        "alpn/gnutls/server",
                        "alpn/curl/server");
    }

    @Test
    void aPeerThatIsNoServerHasNoCellForOurClient() {
        Plan plan = Plan.of(Features.all(), Peers.others(), List.of("alpn"), List.of("curl"), List.of());

        assertThat(plan.cells()).extracting(Cell::id).containsExactly("alpn/curl/server");
    }
}
