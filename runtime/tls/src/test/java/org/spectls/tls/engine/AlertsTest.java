package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.engine.Ending.Cause;
import org.spectls.tls.protocol.wire.AlertDescription;
import org.spectls.tls.protocol.wire.ContentType;

/** Alerts that come. RFC 5246 section 7.2. */
class AlertsTest {
    private static final int WARNING = 1;
    private static final int FATAL = 2;

    @ParameterizedTest(name = "to the server: {0}")
    @ValueSource(booleans = {true, false})
    void everyFatalAlertEndsTheConnection(boolean toServer) {
        for (int code = 1; code < 256; code++) {
            Loop loop = Loop.plain().handshake();
            TlsEngine to = toServer ? loop.server : loop.client;

            alert(loop, toServer ? loop.client : loop.server, FATAL, code);

            Ending ending = to.ending().orElseThrow();
            assertThat(ending.cause()).as("alert %d", code).isEqualTo(Cause.PEER_FAILED);
            assertThat(ending.alert()).contains(AlertDescription.of(code));
            assertThat(to.outboundOctets()).as("no answer to %d", code).isZero();
        }
    }

    @ParameterizedTest(name = "to the server: {0}")
    @ValueSource(booleans = {true, false})
    void noWarningDoesButCloseNotify(boolean toServer) {
        for (int code = 1; code < 256; code++) {
            Loop loop = Loop.plain().handshake();

            alert(loop, toServer ? loop.client : loop.server, WARNING, code);

            Outcome.connected(loop);
        }
    }

    @Test
    void onlySoManyWarningsAreBorne() {
        Loop loop = Loop.plain().handshake();
        warn(loop, 4);
        Outcome.goesOn(loop.server);

        warn(loop, 1);

        Outcome.refused(loop.server, loop.client, "unexpected_message");
    }

    @Test
    void onlySoManyWarningsAreBorneInAHandshake() {
        Loop loop = Loop.plain();
        loop.client.connect(Optional.of("localhost"), 0);
        for (int i = 0; i < 5; i++) {
            loop.client.outbound.send(ContentType.ALERT, Bytes.of(WARNING, 90));
        }
        loop.client.outbound.flush();

        loop.exchange();

        Outcome.refused(loop.server, "unexpected_message");
    }

    @ParameterizedTest(name = "{0} at a time")
    @ValueSource(ints = {1, 4})
    void applicationDataMakesUpForWarnings(int warnings) {
        Loop loop = Loop.plain().handshake();
        for (int i = 0; i < 3; i++) {
            warn(loop, warnings);
            loop.write(loop.client, new byte[] {1});
        }
        warn(loop, 4);
        Outcome.goesOn(loop.server);

        warn(loop, 1);

        Outcome.refused(loop.server, loop.client, "unexpected_message");
    }

    @Test
    void aHandshakeMakesUpForWarnings() {
        Loop loop =
                Side.client().with(c -> c.renegotiation(true)).to(Side.server().with(c -> c.renegotiation(true)));
        loop.client.connect(Optional.of("localhost"), 0);
        for (int i = 0; i < 4; i++) {
            loop.client.outbound.send(ContentType.ALERT, Bytes.of(WARNING, 90));
        }
        loop.client.outbound.flush();
        loop.exchange();
        warn(loop, 4);
        loop.client.renegotiate(0);
        loop.exchange();
        warn(loop, 4);
        Outcome.goesOn(loop.server);

        warn(loop, 1);

        Outcome.refused(loop.server, loop.client, "unexpected_message");
    }

    @ParameterizedTest(name = "level {0}")
    @ValueSource(ints = {0, 3, 255})
    void thereIsNoOtherLevel(int level) {
        Loop loop = Loop.plain().handshake();

        alert(loop, loop.client, level, 40);

        Outcome.refused(loop.server, loop.client, "illegal_parameter");
    }

    @Test
    void aServerMustNotDeclineAFirstHandshake() {
        Loop loop = Loop.plain();
        loop.client.connect(Optional.of("localhost"), 0);

        loop.inject(loop.server, ContentType.ALERT, new byte[] {WARNING, 100});

        Outcome.refused(loop.client, "handshake_failure");
    }

    /** The client warns so many times. */
    private static void warn(Loop loop, int times) {
        for (int i = 0; i < times; i++) {
            alert(loop, loop.client, WARNING, AlertDescription.USER_CANCELED.code());
        }
    }

    private static void alert(Loop loop, TlsEngine from, int level, int code) {
        loop.inject(from, ContentType.ALERT, new byte[] {(byte) level, (byte) code});
    }
}
