package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spectls.tls.engine.ResumingPair.connect;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.crypto.demo.KeyKind;

/** By what a server looks for a session: a ticket if it takes some, else a number. RFC 5077 section 3.4. */
class ServerSessionLookupTest {
    private static final int SESSION_TICKET = 35;

    /** Whoever shows a ticket is not known by a number, however short the ticket is. */
    @ParameterizedTest(name = "{0} octets")
    @ValueSource(ints = {0, 1, 2})
    void aTicketGoesBeforeTheNumber(int octets) {
        Side client = Side.client().keepingSessions(1).with(c -> c.sessionTickets(false));
        Side server = server().keepingSessions(1).sealingTickets();
        Outcome.connected(client.to(server).handshake());
        Loop loop = client.to(server);
        loop.onWayToServer = Meddler.editingHello(hello -> hello.with(SESSION_TICKET, new int[octets]));

        loop.handshake();

        // The transcripts differ, so that it comes to nothing in the end.
        String resumed = "Server ServerHandshake.FindingSession.result_find_session/resumed";
        if (octets == 0) {
            assertThat(loop.transitions).contains(resumed);
        } else {
            assertThat(loop.transitions)
                    .doesNotContain(resumed)
                    .contains("Server ServerHandshake.FindingSession.result_find_session/fresh/certified/signed");
        }
    }

    /** By the number that the client sends beside it nothing is found, either. */
    @ParameterizedTest(name = "it still has the keys: {0}")
    @ValueSource(booleans = {true, false})
    void aTicketSaysNothingToAServerThatTakesNoneAnyMore(boolean keys) {
        ResumingPair pair = new ResumingPair(server().sealingTickets());
        pair.first();
        assertThat(pair.again().server.resumed()).isTrue();

        if (keys) {
            pair.server.with(c -> c.sessionTickets(false));
        } else {
            pair.server.tickets = Optional.empty();
        }
        Loop loop = pair.again();

        Outcome.connected(loop);
        assertThat(loop.server.resumed()).isFalse();
        assertThat(loop.server.parameters().orElseThrow().ticketPromised()).isFalse();
    }

    /** The number of an earlier session counts where the ticket does not. */
    @Test
    void aServerWithoutTicketsGoesByTheNumberBesideOne() {
        ResumingPair pair = new ResumingPair(server().keepingSessions(1));
        pair.first();
        Loop loop = pair.open();
        loop.onWayToServer = Meddler.editingHello(hello -> hello.with(SESSION_TICKET, 1, 2, 3));

        connect(loop, "localhost", "localhost:443");

        assertThat(loop.transitions).contains("Server ServerHandshake.FindingSession.result_find_session/resumed");
    }

    /** One that has a certificate of its own. */
    private static Side server() {
        return new Side()
                .credentials(
                        ServerCredentials.of(Loop.AUTHORITY.issueServer(KeyKind.ECDSA_P256, List.of("localhost"))));
    }
}
