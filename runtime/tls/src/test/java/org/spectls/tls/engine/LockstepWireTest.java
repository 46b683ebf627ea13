package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.Compilation;
import org.spectls.compiler.source.StackSpec;
import org.spectls.interpreter.Codec;
import org.spectls.interpreter.Malformed;
import org.spectls.interpreter.Octets;
import org.spectls.interpreter.Value;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.DecodeException;
import org.spectls.kernel.wire.DecodeFault;
import org.spectls.kernel.wire.Decoder;
import org.spectls.kernel.wire.Encodable;
import org.spectls.kernel.wire.WireReader;
import org.spectls.tls.protocol.ClientRole;
import org.spectls.tls.protocol.wire.Alert;
import org.spectls.tls.protocol.wire.Handshake;
import org.spectls.tls.protocol.wire.HeartbeatMessage;
import org.spectls.tls.protocol.wire.KeyExchange;
import org.spectls.tls.protocol.wire.ProtocolVersion;
import org.spectls.tls.protocol.wire.ServerKeyExchange;

/** Octets of messages, damaged at random: the generated codec and the interpreter's read the same, or find the same fault. */
class LockstepWireTest {
    private static final int VARIANTS = 1_500;

    private final Codec codec = new Codec(
            Compilation.of(StackSpec.read(ClientRole.class.getClassLoader(), ClientRole.class.getPackageName())
                            .orElseThrow())
                    .model()
                    .orElseThrow());

    LockstepWireTest() throws IOException {}

    @Test
    void handshakeMessages() {
        Set<DecodeFault> faults = EnumSet.noneOf(DecodeFault.class);
        Random random = new Random(1);
        List<byte[]> samples = new ArrayList<>(Samples.all().values());
        for (byte[] sample : samples) {
            for (int i = 0; i < VARIANTS; i++) {
                compare("Handshake", Handshake::decode, Map.of(), damaged(sample, random), faults);
            }
        }
        assertThat(faults)
                .containsExactlyInAnyOrder(
                        DecodeFault.TRUNCATED,
                        DecodeFault.TRAILING_BYTES,
                        DecodeFault.BAD_LENGTH,
                        DecodeFault.UNKNOWN_VALUE,
                        DecodeFault.UNKNOWN_CASE);
    }

    @Test
    void messagesThatNeedContext() {
        Set<DecodeFault> faults = EnumSet.noneOf(DecodeFault.class);
        Random random = new Random(2);
        byte[] sample = Arrays.copyOfRange(Samples.of("ServerKeyExchange"), 4, Samples.of("ServerKeyExchange").length);
        Map<String, Value> context = Map.of(
                "kx", code("KeyExchange", -1, "ecdhe"),
                "version", code("ProtocolVersion", ProtocolVersion.TLS12.code(), "tls12"));
        for (int i = 0; i < VARIANTS; i++) {
            compare(
                    "ServerKeyExchange",
                    in -> ServerKeyExchange.decode(in, KeyExchange.ECDHE, ProtocolVersion.TLS12),
                    context,
                    damaged(sample, random),
                    faults);
        }
        assertThat(faults).contains(DecodeFault.TRUNCATED, DecodeFault.TRAILING_BYTES, DecodeFault.BAD_LENGTH);
    }

    @Test
    void alertsAndHeartbeats() {
        Set<DecodeFault> faults = EnumSet.noneOf(DecodeFault.class);
        Random random = new Random(3);
        for (int i = 0; i < VARIANTS; i++) {
            compare("Alert", Alert::decode, Map.of(), damaged(new byte[] {2, 40}, random), faults);
            byte[] heartbeat = new byte[24];
            heartbeat[0] = 1;
            heartbeat[2] = 5;
            compare("HeartbeatMessage", HeartbeatMessage::decode, Map.of(), damaged(heartbeat, random), faults);
        }
        assertThat(faults).isNotEmpty();
    }

    private void compare(
            String struct,
            Decoder<? extends Encodable> decoder,
            Map<String, Value> context,
            byte[] octets,
            Set<DecodeFault> faults) {
        String generated;
        try {
            generated = WireReader.decodeAll(Bytes.copyOf(octets), decoder)
                    .toBytes()
                    .toHex();
        } catch (DecodeException e) {
            faults.add(e.fault());
            generated = e.fault().specName() + " at " + e.offset();
        }
        String interpreted;
        try {
            interpreted = codec.encode(codec.decode(struct, Octets.copyOf(octets), context))
                    .toHex();
        } catch (Malformed e) {
            interpreted = e.kind() + " at " + e.offset();
        }
        assertThat(interpreted).as("%s", Bytes.copyOf(octets)).isEqualTo(generated);
    }

    private static byte[] damaged(byte[] sample, Random random) {
        byte[] octets = sample.clone();
        int at = random.nextInt(octets.length);
        switch (random.nextInt(5)) {
            case 0 -> octets = Arrays.copyOf(octets, at);
            case 1 -> octets = Arrays.copyOf(octets, octets.length + 1);
            case 2 -> octets[at] = (byte) random.nextInt();
            case 3 -> octets[at] = (byte) (octets[at] + random.nextInt(5) - 2);
            default -> {
                octets[at] = (byte) random.nextInt();
                octets[random.nextInt(octets.length)] ^= 1;
            }
        }
        return octets;
    }

    private static Value code(String type, int code, String name) {
        return new Value.Code(type, code, Optional.of(name));
    }
}
