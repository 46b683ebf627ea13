package org.spectls.tls.session;

import java.util.List;
import java.util.Optional;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.DecodeException;
import org.spectls.kernel.wire.DecodeFault;
import org.spectls.kernel.wire.Secret;
import org.spectls.kernel.wire.WireReader;
import org.spectls.kernel.wire.WireWriter;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.CompressionMethod;
import org.spectls.tls.protocol.wire.MaxFragmentLength;
import org.spectls.tls.protocol.wire.ProtocolVersion;
import org.spectls.tls.protocol.wire.Session;

/** Copies sessions, and writes them as octets for whoever seals them. The form is this stack's own, RFC 5077 section 4. */
final class Sessions {
    private static final int FORM = 2;
    private static final int MAX_UINT8 = 0xff;
    private static final int MAX_UINT16 = 0xffff;
    private static final int MAX_UINT24 = 0xffffff;

    private Sessions() {}

    /** The same session with a master secret of its own. */
    static Session copyOf(Session session) {
        return new Session(
                session.id(),
                session.ticket(),
                session.version(),
                session.suite(),
                session.compression(),
                session.serverName(),
                session.extendedMasterSecret(),
                session.maxFragmentLength(),
                session.peerChain(),
                session.endPoint(),
                Secret.copyOf(session.master().exposeArray()));
    }

    /** A session as octets, its master secret included: whoever gets them has to seal and to wipe them. */
    static byte[] encode(Session session) {
        WireWriter writer = new WireWriter();
        writer.writeUint8(FORM);
        writer.writeUint16(session.version().code());
        writer.writeUint16(session.suite().code());
        writer.writeUint8(session.compression().code());
        writer.writeUint8(session.extendedMasterSecret() ? 1 : 0);
        writer.writeUint8(
                session.maxFragmentLength().map(MaxFragmentLength::code).orElse(0));
        writer.writeUint8(session.serverName().isPresent() ? 1 : 0);
        writer.writePrefixed(session.serverName().orElse(Bytes.EMPTY), 0, MAX_UINT16, 2);
        writer.writePrefixed(session.id(), 0, MAX_UINT16, 2);
        writer.writePrefixed(
                session.peerChain(),
                (certificate, out) -> out.writePrefixed(certificate, 0, MAX_UINT24, 3),
                0,
                MAX_UINT24,
                3);
        writer.writePrefixed(session.endPoint().orElse(Bytes.EMPTY), 0, MAX_UINT8, 1);
        writer.writePrefixed(Bytes.wrap(session.master().exposeArray()), 0, MAX_UINT16, 2);
        return writer.toBytes().toArray();
    }

    /** What {@link #encode} wrote; empty when the octets are of another form. */
    static Optional<Session> decode(byte[] octets) {
        try {
            return Optional.of(WireReader.decodeAll(Bytes.wrap(octets), Sessions::read));
        } catch (DecodeException otherForm) {
            return Optional.empty();
        }
    }

    private static Session read(WireReader in) throws DecodeException {
        if (in.readUint8() != FORM) {
            throw in.fault(DecodeFault.UNKNOWN_VALUE);
        }
        ProtocolVersion version = ProtocolVersion.of(in.readUint16());
        CipherSuite suite = CipherSuite.of(in.readUint16());
        CompressionMethod compression = CompressionMethod.of(in.readUint8());
        boolean extendedMasterSecret = in.readUint8() == 1;
        int fragmentLength = in.readUint8();
        boolean named = in.readUint8() == 1;
        Bytes serverName = in.readPrefixed(0, MAX_UINT16, 2);
        Bytes id = in.readPrefixed(0, MAX_UINT16, 2);
        List<Bytes> chain = in.prefixed(0, MAX_UINT24, 3).list(part -> part.readPrefixed(0, MAX_UINT24, 3));
        Bytes endPoint = in.readPrefixed(0, MAX_UINT8, 1);
        Secret master = Secret.copyOf(in.readPrefixed(0, MAX_UINT16, 2));
        return new Session(
                id,
                Bytes.EMPTY,
                version,
                suite,
                compression,
                named ? Optional.of(serverName) : Optional.empty(),
                extendedMasterSecret,
                fragmentLength == 0 ? Optional.empty() : Optional.of(MaxFragmentLength.of(fragmentLength)),
                chain,
                endPoint.isEmpty() ? Optional.empty() : Optional.of(endPoint),
                master);
    }
}
