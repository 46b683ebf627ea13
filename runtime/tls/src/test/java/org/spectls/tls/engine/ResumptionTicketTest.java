package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spectls.tls.engine.ResumingPair.connect;
import static org.spectls.tls.engine.ResumingPair.watch;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.engine.ResumingPair.By;

/** Sessions that are resumed by tickets. RFC 5077. */
class ResumptionTicketTest {
    private static final int EXTENDED_MASTER_SECRET = 23;
    private static final int SESSION_TICKET = 35;

    @Test
    void opensTicketsOfTheKeyBefore() {
        ResumingPair pair = new ResumingPair(By.TICKET);
        pair.first();

        pair.server.today = pair.server.today.plus(Duration.ofHours(2));

        assertThat(pair.again().server.resumed()).isTrue();
    }

    @Test
    void negotiatesAnewWhenTheTicketsKeyIsGone() {
        ResumingPair pair = new ResumingPair(By.TICKET);
        pair.first();

        pair.server.sealingTickets();
        Loop loop = pair.again();

        Outcome.connected(loop);
        assertThat(loop.server.resumed()).isFalse();
        assertThat(pair.again().server.resumed()).isTrue();
    }

    /** RFC 5077 section 3.2. */
    @ParameterizedTest(name = "client {0}, server {1}")
    @CsvSource({"true, true", "true, false", "false, true"})
    void speaksOfTicketsOnlyIfItWantsThem(boolean client, boolean server) {
        ResumingPair pair = new ResumingPair(By.TICKET);
        pair.client.with(c -> c.sessionTickets(client));
        pair.server.with(c -> c.sessionTickets(server));
        boolean[] said = new boolean[2];
        Loop loop = pair.open();
        loop.onWayToServer = watch(said, 0, SESSION_TICKET);
        loop.onWayToClient = watch(said, 1, SESSION_TICKET);

        connect(loop, "localhost", "localhost:443");

        Outcome.connected(loop);
        assertThat(said).containsExactly(client, client && server);
    }

    /** RFC 5077 section 3.4. */
    @Test
    void numbersNoSessionThatHasATicket() {
        ResumingPair pair = new ResumingPair(By.TICKET);

        assertThat(pair.first().server.parameters().orElseThrow().sessionId()).isEqualTo(Bytes.EMPTY);
    }

    /** RFC 5077 section 3.4: the number beside a ticket is the client's invention. */
    @Test
    void looksForNoNumberBesideATicket() {
        ResumingPair pair = new ResumingPair(Side.server().keepingSessions(10).sealingTickets());
        pair.client.with(c -> c.sessionTickets(false));
        pair.first();
        assertThat(pair.again().server.resumed()).isTrue();
        Loop loop = pair.open();
        loop.onWayToServer = Meddler.editingHello(hello -> hello.with(SESSION_TICKET, 1, 2, 3, 4));

        connect(loop, "localhost", "localhost:443");

        assertThat(loop.transitions)
                .contains("Server ServerHandshake.FindingSession.result_find_session/fresh/certified/signed");
    }

    /** RFC 5077 section 3.2. */
    @Test
    void forgetsATicketThatLedToAFailure() {
        ResumingPair pair = new ResumingPair(By.TICKET);
        pair.first();
        assertThat(pair.client.sessions.orElseThrow().size()).isEqualTo(1);
        Loop loop = pair.open();
        loop.onWayToClient = Meddler.editingHello(hello -> hello.without(EXTENDED_MASTER_SECRET));

        connect(loop, "localhost", "localhost:443");

        assertThat(loop.transitions).contains("Server ServerHandshake.FindingSession.result_find_session/resumed");
        Outcome.refused(loop.client, loop.server, "handshake_failure");
        assertThat(pair.client.sessions.orElseThrow().size()).isZero();
    }

    /** RFC 5077 section 3.3. */
    @Test
    void keepsNoTicketOfAHandshakeThatIsNotDone() {
        boolean done = false;
        for (int records = 0; !done; records++) {
            ResumingPair pair = new ResumingPair(By.TICKET);
            done = !new Slowly(pair.open()).go(records);

            assertThat(pair.client.sessions.orElseThrow().size())
                    .as("after %d records", records)
                    .isEqualTo(done ? 1 : 0);
        }
    }

    @Test
    void takesGarbageForNoTicket() {
        ResumingPair pair = new ResumingPair(By.TICKET);
        pair.first();
        Loop loop = pair.open();
        loop.onWayToServer = Meddler.editingHello(hello -> hello.with(35, 1, 2, 3, 4));

        connect(loop, "localhost", "localhost:443");

        assertThat(loop.transitions)
                .contains("Server ServerHandshake.FindingSession.result_find_session/fresh/certified/signed");
    }
}
