package org.spectls.interop.peer.bctls;

import java.util.HexFormat;
import java.util.Vector;
import java.util.stream.Collectors;
import org.bouncycastle.tls.ProtocolName;
import org.bouncycastle.tls.ProtocolVersion;
import org.jspecify.annotations.Nullable;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Side;
import org.spectls.interop.feature.Suite;
import org.spectls.interop.material.Material;

/**
 * What a client and a server are told alike, in Bouncy Castle's terms.
 *
 * @param profile what to do
 * @param side who is told
 */
record Told(Profile profile, Side side) {
    ProtocolVersion[] versions() {
        return Terms.version(profile.newest(side)).downTo(Terms.version(profile.oldest(side)));
    }

    /** The only ones; otherwise the defaults. */
    int[] suites(int[] defaults) {
        return profile.suites().isEmpty()
                ? defaults
                : profile.suites().stream().mapToInt(Suite::code).toArray();
    }

    /** What ALPN offers; null: there is no extension. */
    @SuppressWarnings("JdkObsolete") // Bouncy Castle's interface.
    @Nullable
    Vector<ProtocolName> protocols() {
        return profile.applicationProtocols().isEmpty()
                ? null
                : profile.applicationProtocols().stream()
                        .map(ProtocolName::asUtf8Encoding)
                        .collect(Collectors.toCollection(Vector<ProtocolName>::new));
    }

    /** The key that both sides hold beforehand. */
    byte[] preSharedKey() {
        return HexFormat.of().parseHex(Material.PSK);
    }
}
