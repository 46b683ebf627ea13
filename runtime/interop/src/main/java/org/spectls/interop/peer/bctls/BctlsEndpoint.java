package org.spectls.interop.peer.bctls;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.tls.TlsClientProtocol;
import org.bouncycastle.tls.TlsProtocol;
import org.bouncycastle.tls.TlsServerProtocol;
import org.spectls.crypto.store.Credentials;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Side;
import org.spectls.interop.material.Material;

/** One end of a connection without I/O, with an application that reads all, and closes when the peer does. */
public final class BctlsEndpoint {
    private final Profile profile;
    private final Material material;
    private final Side side;
    private final List<Credentials> trusted;
    private TlsProtocol protocol = new TlsServerProtocol();
    private boolean begun;

    /**
     * A server waits at once, a client begins when it is told to.
     *
     * @param trusted the servers that a client trusts
     */
    public BctlsEndpoint(Profile profile, Material material, Side side, List<Credentials> trusted) throws IOException {
        this.profile = profile;
        this.material = material;
        this.side = side;
        this.trusted = List.copyOf(trusted);
        if (side == Side.SERVER) {
            TlsServerProtocol server = new TlsServerProtocol();
            server.accept(new BctlsServer(profile, material, Map.of()));
            protocol = server;
            begun = true;
        }
    }

    /** A client says hello; a server is not asked. */
    public void begin() throws IOException {
        if (side == Side.CLIENT && !begun) {
            TlsClientProtocol client = new TlsClientProtocol();
            client.connect(new BctlsClient(profile, material, trusted, Optional.empty()));
            protocol = client;
            begun = true;
        }
    }

    /** Takes what the peer sent; what is wrong with it shows in the output. */
    public void feed(byte[] octets) {
        if (begun && !protocol.isClosed()) {
            try {
                protocol.offerInput(octets);
                byte[] application = new byte[protocol.getAvailableInputBytes()];
                protocol.readInput(application, 0, application.length);
            } catch (IOException fault) {
                // An alert tells the peer.
            }
        }
    }

    /** What there is to send, once. */
    public byte[] output() {
        byte[] output = new byte[begun ? protocol.getAvailableOutputBytes() : 0];
        if (output.length > 0) {
            protocol.readOutput(output, 0, output.length);
        }
        return output;
    }

    /** Whether nothing will be sent any more. */
    public boolean ended() {
        return begun && protocol.isClosed();
    }
}
