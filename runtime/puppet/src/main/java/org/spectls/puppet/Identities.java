package org.spectls.puppet;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.spectls.crypto.certificate.TrustAnchors;
import org.spectls.crypto.demo.DemoAuthority;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.crypto.store.Credentials;
import org.spectls.tls.engine.ServerCredentials;
import org.spectls.tls.protocol.wire.Authentication;
import org.spectls.tls.protocol.wire.Credential;

/**
 * What puppets can show who they are with. Made once, as keys take long to make, and shared by all puppets: safe for
 * any thread.
 *
 * @param servers at least one; the first whose key fits the suite is shown
 * @param clients at least one; the first that the server can deal with is shown
 */
public record Identities(List<Identity> servers, List<Identity> clients) {
    private static final String HOST = "localhost";

    public Identities {
        servers = List.copyOf(servers);
        clients = List.copyOf(clients);
    }

    /** A chain with its key, for signing, and what the specification knows of it. */
    public record Identity(Credentials credentials, Credential credential) {
        /** Puts the two together. */
        public static Identity of(Credentials credentials) {
            return new Identity(credentials, ServerCredentials.of(credentials));
        }
    }

    /** Identities of one authority, and who trusts in that trusts all of them. */
    public record Demo(Identities identities, TrustAnchors anchors, DemoAuthority authority) {}

    /**
     * An ECDSA, an RSA and an RSASSA-PSS key for {@code localhost}, and one of each of the first two for a client.
     *
     * @param now when their validity begins
     */
    public static Demo demo(Instant now, SecureRandom random) {
        DemoAuthority authority =
                new DemoAuthority(KeyKind.ECDSA_P256, "Puppet authority", now, Duration.ofDays(30), random);
        List<Identity> servers = List.of(
                Identity.of(authority.issueServer(KeyKind.ECDSA_P256, List.of(HOST))),
                Identity.of(authority.issueServer(KeyKind.RSA_2048, List.of(HOST))),
                // A key that fits suites with RSA, and can do nothing but sign.
                Identity.of(authority.issueServer(KeyKind.RSA_PSS_2048, List.of(HOST))));
        List<Identity> clients = List.of(
                Identity.of(authority.issueClient(KeyKind.ECDSA_P256, "Puppet")),
                Identity.of(authority.issueClient(KeyKind.RSA_2048, "Puppet")));
        return new Demo(new Identities(servers, clients), authority.anchors(), authority);
    }

    /** The server's identity for a kind of key; any if there is none. */
    Identity server(Authentication auth) {
        return servers.stream()
                .filter(identity -> identity.credential().auth().equals(auth))
                .findFirst()
                .orElseGet(() -> servers.get(0));
    }
}
