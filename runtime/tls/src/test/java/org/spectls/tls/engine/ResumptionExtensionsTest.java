package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spectls.tls.engine.ResumingPair.connect;
import static org.spectls.tls.engine.ResumingPair.watch;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.tls.engine.ResumingPair.By;
import org.spectls.tls.protocol.wire.MaxFragmentLength;

/** Names and fragment lengths hold as long as the session does. RFC 6066. */
class ResumptionExtensionsTest {
    private static final int SERVER_NAME = 0;
    private static final int MAX_FRAGMENT_LENGTH = 1;

    @ParameterizedTest
    @EnumSource(By.class)
    void neverResumesUnderAnotherName(By by) {
        ResumingPair pair = new ResumingPair(by);
        pair.server.credentials(ServerCredentials.of(
                Loop.AUTHORITY.issueServer(KeyKind.ECDSA_P256, List.of("localhost", "other.example"))));
        pair.first();
        Loop honest = connect(pair.open(), "other.example", "localhost:443");
        pair.first();
        Loop lying = pair.open();
        lying.onWayToServer = Meddler.editingHello(hello -> hello.without(SERVER_NAME));

        connect(lying, "localhost", "localhost:443");

        assertThat(honest.client.resumed()).isFalse();
        assertThat(lying.transitions)
                .contains("Server ServerHandshake.FindingSession.result_find_session/fresh/certified/signed");
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void saysNothingOfTheNameWhenItResumes(By by) {
        ResumingPair pair = new ResumingPair(by);
        boolean[] named = new boolean[2];
        Loop first = pair.open();
        first.onWayToClient = watch(named, 0, SERVER_NAME);
        connect(first, "localhost", "localhost:443");
        Loop loop = pair.open();
        loop.onWayToClient = watch(named, 1, SERVER_NAME);

        connect(loop, "localhost", "localhost:443");

        assertThat(loop.client.resumed()).isTrue();
        assertThat(named).containsExactly(true, false);
    }

    /** RFC 6066 section 1.1: what was agreed on when the session began holds. */
    @ParameterizedTest
    @EnumSource(By.class)
    void saysNothingOfTheFragmentLengthWhenItResumes(By by) {
        ResumingPair pair = new ResumingPair(by);
        pair.client.with(c -> c.maxFragmentLength(Optional.of(MaxFragmentLength.OCTETS_512)));
        Tap before = new Tap();
        Loop first = pair.open();
        first.onWayToClient = before;
        connect(first, "localhost", "localhost:443");
        Tap now = new Tap();
        Loop loop = pair.open();
        loop.onWayToClient = now;

        connect(loop, "localhost", "localhost:443");
        Outcome.connected(loop);
        loop.write(loop.server, new byte[5000]);
        loop.write(loop.client, new byte[5000]);

        assertThat(loop.client.resumed()).isTrue();
        assertThat(helloIn(before).has(MAX_FRAGMENT_LENGTH)).isTrue();
        assertThat(helloIn(now).has(MAX_FRAGMENT_LENGTH)).isFalse();
        for (TlsEngine side : List.of(loop.client, loop.server)) {
            assertThat(side.parameters().orElseThrow().serverLimit()).isEqualTo(512);
            assertThat(side.parameters().orElseThrow().clientLimit()).isEqualTo(512);
        }
        assertThat(loop.atClient.position()).isEqualTo(5000);
        assertThat(loop.atServer.position()).isEqualTo(5000);
    }

    /** Servers that repeat it are many. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"ID, 1, true", "TICKET, 1, true", "ID, 2, false", "TICKET, 2, false"})
    void bearsAServerThatRepeatsTheSameFragmentLength(By by, int repeated, boolean borne) {
        ResumingPair pair = new ResumingPair(by);
        pair.client.with(c -> c.maxFragmentLength(Optional.of(MaxFragmentLength.OCTETS_512)));
        pair.first();
        Loop loop = pair.open();
        loop.onWayToClient = Meddler.editingHello(hello -> hello.with(MAX_FRAGMENT_LENGTH, repeated));

        connect(loop, "localhost", "localhost:443");

        // The transcripts differ, so that it comes to nothing in the end.
        String resumed = "Client ClientHandshake.AwaitServerHello.ServerHello/resumed";
        if (borne) {
            assertThat(loop.transitions).contains(resumed);
        } else {
            assertThat(loop.transitions).doesNotContain(resumed);
            Outcome.refused(loop.client, loop.server, "illegal_parameter");
        }
    }

    /** What the session began with would hold, and is not what this client can take now. */
    @ParameterizedTest
    @EnumSource(By.class)
    void offersNoSessionWithAnotherFragmentLength(By by) {
        ResumingPair pair = new ResumingPair(by);
        pair.client.with(c -> c.maxFragmentLength(Optional.of(MaxFragmentLength.OCTETS_512)));
        pair.first();
        pair.client.with(c -> c.maxFragmentLength(Optional.of(MaxFragmentLength.OCTETS_1024)));
        List<RawHello> hellos = new ArrayList<>();
        Loop loop = pair.open();
        loop.onWayToServer = Meddler.editingHello(hello -> {
            hellos.add(hello);
            return hello;
        });

        connect(loop, "localhost", "localhost:443");

        Outcome.connected(loop);
        assertThat(hellos.get(0).sessionId).isEqualTo(new byte[0]);
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void neverResumesWithAnotherFragmentLength(By by) {
        ResumingPair pair = new ResumingPair(by);
        pair.client.with(c -> c.maxFragmentLength(Optional.of(MaxFragmentLength.OCTETS_512)));
        pair.first();
        assertThat(pair.again().server.resumed()).isTrue();

        pair.client.with(c -> c.maxFragmentLength(Optional.of(MaxFragmentLength.OCTETS_1024)));
        Loop loop = pair.again();

        Outcome.connected(loop);
        assertThat(loop.server.resumed()).isFalse();
    }

    /** The server's, whose record may hold more. */
    private static RawHello helloIn(Tap tap) {
        byte[] record = tap.inTheClear.get(0);
        int length = ByteBuffer.wrap(record).getInt(5) & 0xffffff;
        return RawHello.parse(Arrays.copyOfRange(record, 5, 9 + length));
    }
}
