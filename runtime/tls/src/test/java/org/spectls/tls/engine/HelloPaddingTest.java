package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spectls.kernel.wire.Bytes;

/** Hellos of lengths that some peers stumble over are made longer. RFC 7685 section 4. */
class HelloPaddingTest {
    private static final int PADDING = 21;

    @ParameterizedTest(name = "{0} octets become {1}")
    @CsvSource({
        "255, 255", "256, 512", "257, 512", "507, 512",
        // The extension's own header takes four octets, whatever there is to fill up.
        "508, 512", "509, 513", "510, 514", "511, 515",
        "512, 512", "513, 513"
    })
    void fillsThemUp(int bare, int padded) {
        RawHello hello = hello(bare, true);

        assertThat(hello(bare, false).message()).hasSize(bare);
        assertThat(hello.message()).hasSize(padded);
        assertThat(hello.has(PADDING)).isEqualTo(padded != bare);
        for (RawHello.Extension extension : hello.extensions) {
            if (extension.type() == PADDING) {
                assertThat(extension.data()).containsOnly(new byte[padded - bare - 4]);
            }
        }
    }

    /** One that has so many octets without padding, its header among them. */
    private static RawHello hello(int octets, boolean padding) {
        Side client = Side.client();
        // The extension's header and the length of its list.
        int rest = octets - RawHello.of(client.to(Side.server()).client).message().length - 6;
        List<Bytes> protocols = new ArrayList<>();
        for (; rest > 256; rest -= 101) {
            protocols.add(protocol(100));
        }
        protocols.add(protocol(rest - 1));
        client.with(c -> c.applicationProtocols(protocols).helloPadding(padding));
        return RawHello.of(client.to(Side.server()).client);
    }

    private static Bytes protocol(int octets) {
        return Bytes.ascii("p".repeat(octets));
    }
}
