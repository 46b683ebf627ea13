package org.spectls.interop.peer.nss;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spectls.interop.feature.CertificateType;
import org.spectls.interop.feature.Option;
import org.spectls.interop.feature.Side;
import org.spectls.interop.feature.Suite;
import org.spectls.interop.feature.Version;
import org.spectls.interop.peer.Abilities;

/** What NSS's programs can do, by their help and by trials. */
final class NssAbilities {
    private static final Set<String> GROUPS = Set.of("x25519", "secp256r1", "secp384r1", "secp521r1");
    private static final Set<String> EXCHANGES = Set.of("ECDHE_ECDSA", "ECDHE_RSA", "DHE_RSA", "RSA");

    private static final Map<CertificateType, String> UNCERTIFIED = Map.of(
            CertificateType.ED25519, "tstclnt and selfserv have no signature scheme ed25519 (-J)",
            CertificateType.ED448, "tstclnt and selfserv have no signature scheme ed448 (-J)");

    private NssAbilities() {}

    /** What it can have certificates of. */
    static List<CertificateType> certificates() {
        return CertificateType.real().stream()
                .filter(type -> !UNCERTIFIED.containsKey(type))
                .toList();
    }

    static Abilities of(Side side) {
        Map<Option, String> lacking = new EnumMap<>(Option.class);
        lacking.put(Option.HEARTBEAT, "NSS does not have heartbeats");
        lacking.put(
                Option.NO_EXTENDED_MASTER_SECRET,
                "NSS always uses the extended master secret: there is no option against it");
        lacking.put(Option.DEFLATE, "NSS has no compression since 3.33");
        lacking.put(Option.ENCRYPT_THEN_MAC, "NSS does not have encrypt_then_mac");
        lacking.put(Option.NO_CERTIFICATE, "NSS always authenticates the server by certificate");
        lacking.put(Option.MAX_FRAGMENT_LENGTH, "NSS does not have max_fragment_length");
        lacking.put(Option.RECORD_SIZE_LIMIT, "tstclnt and selfserv have no option for record_size_limit");
        lacking.put(Option.SSL_2_0_HELLO, "tstclnt -V knows nothing older than ssl3");
        lacking.put(Option.TLS_UNIQUE, "tstclnt and selfserv do not print channel bindings");
        lacking.put(Option.TLS_SERVER_END_POINT, "tstclnt and selfserv do not print channel bindings");
        if (side == Side.CLIENT) {
            lacking.put(Option.RENEGOTIATION_UNDER_LOAD, "tstclnt renegotiates before it sends its request");
            lacking.put(Option.APPLICATION_PROTOCOL, "tstclnt has no option for ALPN");
        } else {
            lacking.put(
                    Option.CERTIFICATE_STATUS,
                    "selfserv signs OCSP responses with the authority's key, which it is not given");
        }
        return new Abilities(Version.TLS, NssAbilities::suite, GROUPS, UNCERTIFIED, lacking);
    }

    private static Optional<String> suite(Suite suite) {
        boolean known = EXCHANGES.contains(suite.keyExchange())
                && !suite.protection().contains("CCM")
                && !suite.protection().equals("NULL_MD5");
        return known ? Optional.empty() : Optional.of("NSS does not have " + suite);
    }
}
