package org.spectls.tls.engine;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.spectls.crypto.demo.KeyKind;

/** A well-formed message of every type, header and all, for a connection that nobody knows anything of. RFC 5246 section 7.4. */
final class Samples {
    private Samples() {}

    /** By the names that the specification gives them; one of a type that nobody knows among them. */
    static Map<String, byte[]> all() {
        Map<String, byte[]> samples = new LinkedHashMap<>();
        samples.put("HelloRequest", message(0, ""));
        samples.put("ClientHello", RawHello.of(Loop.plain().client).message());
        samples.put("ServerHello", message(2, "0303" + "ab".repeat(32) + "00" + "c02b" + "00"));
        samples.put("NewSessionTicket", message(4, "00000e10" + "0004" + "01020304"));
        samples.put(
                "Certificate",
                certificate(Loop.credential(KeyKind.ECDSA_P256).chain().get(0).toArray()));
        samples.put("ServerKeyExchange", message(12, "03001d20" + "09".repeat(32) + "0403" + "0004" + "01020304"));
        samples.put("CertificateRequest", message(13, "0140" + "00020403" + "0000"));
        samples.put("ServerHelloDone", message(14, ""));
        samples.put("CertificateVerify", message(15, "0403" + "0004" + "01020304"));
        samples.put("ClientKeyExchange", message(16, "20" + "09".repeat(32)));
        samples.put("Finished", message(20, "ab".repeat(12)));
        samples.put("CertificateStatus", message(22, "01" + "000004" + "01020304"));
        samples.put("other", message(99, "00"));
        return samples;
    }

    /** The one of that name. */
    static byte[] of(String name) {
        return Objects.requireNonNull(all().get(name), name);
    }

    /** A Certificate with a chain of one. */
    static byte[] certificate(byte[] encoded) {
        int length = encoded.length;
        return ByteBuffer.allocate(10 + length)
                .putInt(11 << 24 | length + 6)
                .put((byte) 0)
                .putShort((short) (length + 3))
                .put((byte) 0)
                .putShort((short) length)
                .put(encoded)
                .array();
    }

    private static byte[] message(int type, String body) {
        byte[] octets = HexFormat.of().parseHex(body);
        return ByteBuffer.allocate(4 + octets.length)
                .putInt(type << 24 | octets.length)
                .put(octets)
                .array();
    }
}
