package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long the number of a session is, is up to the server: from none, where there is nothing to resume, to 32 octets. RFC 5246 section 7.4.1.3. */
class NumberedSessionTest {

    @ParameterizedTest(name = "{0} octets")
    @ValueSource(ints = {0, 1, 2, 31, 32})
    void isOfferedAgainByTheNumberThatItGot(int octets) throws Exception {
        Side client = SharedKeyServer.client().keepingSessions(1);
        Loop loop = client.to(Side.server());
        loop.client.connect(Optional.of("localhost"), 0);

        new SharedKeyServer(loop).serve(hello -> {
            hello.sessionId = new byte[octets];
            return hello;
        });

        assertThat(loop.client.states()).contains("ClientHandshake.Connected");
        assertThat(client.sessions.orElseThrow().size()).isEqualTo(octets == 0 ? 0 : 1);
        assertThat(RawHello.of(client.to(Side.server()).client).sessionId).isEqualTo(new byte[octets]);
    }
}
