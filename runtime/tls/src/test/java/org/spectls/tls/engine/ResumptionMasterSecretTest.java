package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spectls.tls.engine.ResumingPair.connect;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.engine.ResumingPair.By;

/** Sessions with and without an extended master secret. RFC 7627 section 5.3. */
class ResumptionMasterSecretTest {
    private static final int EXTENDED_MASTER_SECRET = 23;

    @ParameterizedTest
    @EnumSource(By.class)
    void refusesToResumeWhatHadAnExtendedMasterSecretWithoutOne(By by) {
        ResumingPair pair = new ResumingPair(by);
        pair.first();
        Loop loop = pair.open();
        loop.onWayToServer = Meddler.editingHello(hello -> hello.without(EXTENDED_MASTER_SECRET));

        connect(loop, "localhost", "localhost:443");

        Outcome.refused(loop.server, loop.client, "handshake_failure");
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void negotiatesAnewWhatHadNoExtendedMasterSecret(By by) {
        // A session without one can be had from a client alone that does not offer it: the server keeps it, as if.
        ResumingPair pair = new ResumingPair(by);
        WeakSession session = new WeakSession(pair);

        Loop loop = session.offered();

        assertThat(loop.transitions)
                .contains("Server ServerHandshake.FindingSession.result_find_session/fresh/certified/signed");
    }

    @Test
    void refusesAServerThatResumesWithoutExtendedMasterSecret() {
        ResumingPair pair = new ResumingPair(By.ID);
        pair.first();
        Loop loop = pair.open();
        loop.onWayToClient =
                Meddler.editingHello(hello -> hello.type == 2 ? hello.without(EXTENDED_MASTER_SECRET) : hello);

        connect(loop, "localhost", "localhost:443");

        Outcome.refused(loop.client, loop.server, "handshake_failure");
    }

    /** A session without extended master secret in the server's keeping, and a client's offer to resume it. */
    private static final class WeakSession {
        private final ResumingPair pair;

        WeakSession(ResumingPair pair) {
            this.pair = pair;
        }

        Loop offered() {
            pair.first();
            var kept = pair.client.sessions.orElseThrow().get("localhost:443").orElseThrow();
            var weak = new org.spectls.tls.protocol.wire.Session(
                    kept.id(),
                    Bytes.EMPTY,
                    kept.version(),
                    kept.suite(),
                    kept.compression(),
                    kept.serverName(),
                    false,
                    kept.maxFragmentLength(),
                    List.of(),
                    Optional.empty(),
                    kept.master());
            pair.server.sessions.ifPresent(cache -> cache.put(kept.id().toHex(), weak, Optional.empty()));
            Bytes ticket =
                    pair.server.tickets.map(tickets -> tickets.seal(weak)).orElse(Bytes.EMPTY);
            Loop loop = pair.open();
            loop.onWayToServer = Meddler.editingHello(hello -> {
                if (!ticket.isEmpty() && hello.type == 1) {
                    hello.without(35).extensions.add(new RawHello.Extension(35, ticket.toArray()));
                }
                return hello;
            });
            return connect(loop, "localhost", "localhost:443");
        }
    }
}
