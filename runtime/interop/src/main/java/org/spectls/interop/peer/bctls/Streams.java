package org.spectls.interop.peer.bctls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;
import org.bouncycastle.tls.TlsProtocol;

/** Text over a connection. */
final class Streams {
    private Streams() {}

    static void write(TlsProtocol protocol, String text) throws IOException {
        protocol.getOutputStream().write(text.getBytes(ISO_8859_1));
        protocol.getOutputStream().flush();
    }

    /** Until there is enough, or the peer has closed. */
    static String readUntil(TlsProtocol protocol, Predicate<String> enough) throws IOException {
        StringBuilder text = new StringBuilder();
        InputStream in = protocol.getInputStream();
        byte[] buffer = new byte[1 << 14];
        int count = 0;
        while (count >= 0 && !enough.test(text.toString())) {
            count = in.read(buffer, 0, buffer.length);
            text.append(new String(buffer, 0, Math.max(0, count), ISO_8859_1));
        }
        return text.toString();
    }
}
