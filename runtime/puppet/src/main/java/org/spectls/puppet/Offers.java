package org.spectls.puppet;

import java.util.List;
import java.util.Optional;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.protocol.wire.ClientExtension;
import org.spectls.tls.protocol.wire.ClientHello;
import org.spectls.tls.protocol.wire.ExtensionType;
import org.spectls.tls.protocol.wire.NamedGroup;
import org.spectls.tls.protocol.wire.NamedGroupList;
import org.spectls.tls.protocol.wire.Offer;
import org.spectls.tls.protocol.wire.ProtocolVersion;
import org.spectls.tls.protocol.wire.SessionTicket;
import org.spectls.tls.protocol.wire.SignatureScheme;
import org.spectls.tls.protocol.wire.SignatureSchemeList;

/** What a ClientHello offers. RFC 5246 section 7.4.1.2. */
final class Offers {
    private Offers() {}

    static Offer of(ClientHello hello, ProtocolVersion version) {
        List<ClientExtension> claims = hello.extensions().orElse(List.of());
        return new Offer(
                version,
                hello.cipherSuites(),
                ClientExtension.find(claims, ExtensionType.SUPPORTED_GROUPS, NamedGroupList.class)
                        .map(NamedGroupList::namedGroupList),
                ClientExtension.find(claims, ExtensionType.SIGNATURE_ALGORITHMS, SignatureSchemeList.class)
                        .map(SignatureSchemeList::supportedSignatureAlgorithms)
                        .orElse(List.of(SignatureScheme.RSA_PKCS1_SHA1, SignatureScheme.ECDSA_SHA1)),
                Agreements.name(claims));
    }

    /** Whether a group may be used: a client that names no group of its kind leaves the choice to the server. */
    static boolean names(ClientHello hello, NamedGroup group) {
        Optional<NamedGroupList> groups = ClientExtension.find(
                hello.extensions().orElse(List.of()), ExtensionType.SUPPORTED_GROUPS, NamedGroupList.class);
        return groups.isEmpty() || groups.get().namedGroupList().contains(group);
    }

    static Bytes ticket(ClientHello hello) {
        return ClientExtension.find(
                        hello.extensions().orElse(List.of()), ExtensionType.SESSION_TICKET, SessionTicket.class)
                .map(SessionTicket::ticket)
                .orElse(Bytes.EMPTY);
    }
}
