package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.protocol.wire.Session;

/** Numbers and tickets of one octet, the shortest that there are, are as good as any. RFC 5246 section 7.3, RFC 5077. */
class ShortestSessionTest {
    private static final int SESSION_TICKET = 35;
    private static final int OWN_NUMBER = 32;

    private final Side client = SharedKeyServer.client().keepingSessions(1);

    @Test
    void isResumedByANumberOfOneOctet() throws Exception {
        Loop first = connected();
        new SharedKeyServer(first).serve(hello -> {
            hello.sessionId = new byte[] {7};
            return hello;
        });
        assertThat(hello().sessionId).containsExactly(7);
        Loop again = connected();

        new SharedKeyServer(again).resume();

        assertThat(again.client.states()).contains("ClientHandshake.Connected");
        assertThat(again.client.resumed()).isTrue();
        assertThat(again.master).isEqualTo(first.master);
    }

    /** RFC 5077 section 3.4: the client's own number, which the server repeats, tells it that the ticket was taken. */
    @Test
    void isResumedByATicketOfOneOctet() throws Exception {
        Loop first = connected();
        new SharedKeyServer(first).serve(UnaryOperator.identity(), new byte[] {42});
        assertThat(first.client.parameters().orElseThrow().sessionId().isEmpty())
                .isTrue();
        assertThat(kept().ticket()).isEqualTo(Bytes.of(42));
        RawHello offer = hello();
        assertThat(offer.sessionId).hasSize(OWN_NUMBER);
        assertThat(offer.extensions)
                .filteredOn(extension -> extension.type() == SESSION_TICKET)
                .allSatisfy(extension -> assertThat(extension.data()).containsExactly(42))
                .hasSize(1);
        Loop again = connected();

        new SharedKeyServer(again).resume(new byte[] {43});

        assertThat(again.client.resumed()).isTrue();
        assertThat(kept().ticket()).as("the fresh one").isEqualTo(Bytes.of(43));
    }

    /** RFC 5077 section 3.3: a ticket without content stands for nothing. */
    @Test
    void keepsTheOldTicketWhereTheFreshOneIsEmpty() throws Exception {
        new SharedKeyServer(connected()).serve(UnaryOperator.identity(), new byte[] {42});
        Loop again = connected();

        new SharedKeyServer(again).resume(new byte[0]);

        assertThat(again.client.resumed()).isTrue();
        assertThat(kept().ticket()).isEqualTo(Bytes.of(42));
    }

    private Loop connected() {
        Loop loop = client.to(Side.server());
        loop.client.connect(Optional.of("localhost"), 0);
        return loop;
    }

    /** What the client would say next. */
    private RawHello hello() {
        return RawHello.of(client.to(Side.server()).client);
    }

    private Session kept() {
        return client.sessions.orElseThrow().get("localhost").orElseThrow();
    }
}
