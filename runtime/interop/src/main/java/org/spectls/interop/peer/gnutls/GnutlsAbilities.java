package org.spectls.interop.peer.gnutls;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spectls.interop.feature.Option;
import org.spectls.interop.feature.Side;
import org.spectls.interop.feature.Suite;
import org.spectls.interop.feature.Version;
import org.spectls.interop.peer.Abilities;

/** What GnuTLS 3.7 can do, by its help, its list of algorithms, and trials. */
final class GnutlsAbilities {
    private static final Set<String> GROUPS =
            Set.of("x25519", "secp256r1", "secp384r1", "secp521r1", "x448", "ffdhe2048", "ffdhe3072", "ffdhe4096");

    private GnutlsAbilities() {}

    static Abilities of(Side side) {
        Map<Option, String> lacking = new EnumMap<>(Option.class);
        lacking.put(Option.DEFLATE, "GnuTLS has no compression since 3.6");
        lacking.put(Option.MAX_FRAGMENT_LENGTH, "gnutls-cli and gnutls-serv have no option for it");
        lacking.put(Option.SSL_3_0, "gnutls-cli --list has no VERS-SSL3.0");
        lacking.put(Option.SSL_2_0_HELLO, "gnutls-cli has no option for it");
        lacking.put(Option.EXPORTER_CONTEXT, "--keymatexport takes no context");
        if (side == Side.CLIENT) {
            lacking.put(Option.HEARTBEAT_REQUEST, "gnutls-cli answers heartbeats, and has no command to send one");
            lacking.put(Option.RENEGOTIATION_UNDER_LOAD, "gnutls-cli renegotiates before it reads its input");
        }
        return new Abilities(
                Version.TLS,
                side == Side.CLIENT ? GnutlsAbilities::clientSuite : GnutlsAbilities::serverSuite,
                GROUPS,
                Map.of(),
                lacking);
    }

    private static Optional<String> serverSuite(Suite suite) {
        return suite.keyExchange().startsWith("RSA_PSK") && suite.protection().contains("CCM")
                ? Optional.of("gnutls-cli --list does not have " + suite)
                : Optional.empty();
    }

    private static Optional<String> clientSuite(Suite suite) {
        return suite.keyExchange().equals("DHE_PSK") || suite.keyExchange().equals("ECDHE_PSK")
                ? Optional.of("gnutls-cli 3.7.9 crashes after a handshake with " + suite.keyExchange())
                : serverSuite(suite);
    }
}
