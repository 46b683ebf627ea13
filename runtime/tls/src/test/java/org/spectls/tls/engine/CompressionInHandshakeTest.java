package org.spectls.tls.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spectls.crypto.record.RecordKeys;
import org.spectls.crypto.record.RecordSealer;
import org.spectls.tls.protocol.wire.CompressionMethod;

/** Compression, which is spoken of only where it was asked for. RFC 3749, RFC 7457 section 2.6. */
class CompressionInHandshakeTest {
    private static final int APPLICATION_DATA = 23;

    @ParameterizedTest(name = "client {0}, server {1}")
    @CsvSource({"false, false", "true, false", "false, true"})
    void isOffUnlessBothEnableIt(boolean client, boolean server) {
        Side serving = Side.server().with(c -> c.unsafeCompression(server));
        Loop loop =
                Side.client().with(c -> c.unsafeCompression(client)).to(serving).handshake();

        Outcome.connected(loop);
        assertThat(loop.client.parameters().orElseThrow().compression()).isEqualTo(CompressionMethod.NULL);
        assertThat(serving.weaknesses).isEmpty();
    }

    @Test
    void isNotOfferedByDefault() {
        assertThat(RawHello.of(Loop.plain().client).compressions).containsExactly(0);
    }

    @Test
    void carriesDataInFewerOctets() {
        Side server = Side.server().with(c -> c.unsafeCompression(true));
        Loop loop =
                Side.client().with(c -> c.unsafeCompression(true)).to(server).handshake();
        ByteBuffer wire = ByteBuffer.allocate(1 << 15);

        Outcome.connected(loop);
        loop.client.wrap(ByteBuffer.wrap("x".repeat(10_000).getBytes(US_ASCII)), wire, 0);

        assertThat(wire.position()).isLessThan(200);
        loop.deliver(wire, loop.server, loop.atServer);
        assertThat(Outcome.taken(loop.atServer)).isEqualTo("x".repeat(10_000));
        assertThat(server.weaknesses).containsExactly("compression, which shows what is secret");
    }

    @Test
    void refusesAServerThatCompressesUnasked() {
        Loop loop = Loop.plain();
        loop.onWayToClient = Meddler.editingHello(hello -> {
            hello.compressions = new byte[] {1};
            return hello;
        });

        Outcome.refused(loop.handshake().client, loop.server, "illegal_parameter");
    }

    @Test
    void refusesAClientThatCannotDoWithout() {
        Loop loop = compressing();
        loop.onWayToServer = Meddler.editingHello(hello -> {
            hello.compressions = new byte[] {1};
            return hello;
        });

        Outcome.refused(loop.handshake().server, loop.client, "illegal_parameter");
    }

    @Test
    void refusesWhatGrowsBeyondARecord() {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(new byte[(1 << 14) + 1]);
        byte[] bomb = new byte[1000];
        int length = deflater.deflate(bomb, 0, bomb.length, Deflater.SYNC_FLUSH);
        deflater.end();

        assertThat(length).isLessThan(100);
        refuses(Arrays.copyOf(bomb, length));
    }

    @Test
    void refusesWhatDoesNotInflate() {
        refuses(new byte[] {7, 7, 7, 7});
    }

    /** The server gets a record that verifies, but whose content is another than it should be. */
    private static void refuses(byte[] compressed) {
        Loop loop = compressing().handshake();
        RecordKeys own = Tap.keys(loop.client.parameters().orElseThrow(), loop.master, false);
        RecordSealer sealer = RecordSealer.of(
                new RecordKeys(
                        own.cipher(),
                        own.mac(),
                        own.encryptThenMac(),
                        own.explicitIv(),
                        false,
                        own.macKey(),
                        own.key(),
                        own.fixedIv()),
                new SecureRandom());
        byte[] fragment = new byte[2000];
        // The first of the client's records was its Finished.
        sealer.seal(APPLICATION_DATA, 0x0303, compressed, 0, 1, fragment, 0);
        int length = sealer.seal(APPLICATION_DATA, 0x0303, compressed, 0, compressed.length, fragment, 0);

        loop.server.unwrap(
                ByteBuffer.wrap(Meddler.record(APPLICATION_DATA, 0x0303, Arrays.copyOf(fragment, length))),
                ByteBuffer.allocate(1 << 15),
                0);

        Outcome.refused(loop.server, "decompression_failure");
    }

    private static Loop compressing() {
        return Side.client()
                .with(c -> c.unsafeCompression(true))
                .to(Side.server().with(c -> c.unsafeCompression(true)));
    }
}
