package org.spectls.interop;

import java.util.List;
import org.spectls.interop.peer.Peer;
import org.spectls.interop.peer.bctls.BctlsPeer;
import org.spectls.interop.peer.gnutls.GnutlsPeer;
import org.spectls.interop.peer.jsse.JssePeer;
import org.spectls.interop.peer.nss.NssPeer;
import org.spectls.interop.peer.openssl.OpensslPeer;
import org.spectls.interop.peer.script.NodePeer;
import org.spectls.interop.peer.script.PythonPeer;
import org.spectls.interop.peer.spectls.SpecTlsPeer;
import org.spectls.interop.peer.web.ChromiumPeer;
import org.spectls.interop.peer.web.CurlPeer;

/** Who there is to talk to. */
public final class Peers {
    private Peers() {}

    /** Our stack. */
    public static Peer ours() {
        return new SpecTlsPeer();
    }

    /** Everyone else, in the order of the table's columns. */
    public static List<Peer> others() {
        return List.of(
                new OpensslPeer(),
                new GnutlsPeer(),
                new NssPeer(),
                new JssePeer(),
                new BctlsPeer(),
                new NodePeer(),
                new PythonPeer(),
                new CurlPeer(),
                new ChromiumPeer());
    }
}
