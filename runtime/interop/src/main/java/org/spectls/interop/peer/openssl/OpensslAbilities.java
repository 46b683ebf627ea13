package org.spectls.interop.peer.openssl;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spectls.interop.feature.Option;
import org.spectls.interop.feature.Side;
import org.spectls.interop.feature.Version;
import org.spectls.interop.peer.Abilities;

/** What OpenSSL 3.0 can do, by its help and its manual pages. */
final class OpensslAbilities {
    private static final Set<String> GROUPS = Set.of("x25519", "secp256r1", "secp384r1", "secp521r1", "x448");

    private OpensslAbilities() {}

    static Abilities of(Side side) {
        Map<Option, String> lacking = new EnumMap<>(Option.class);
        lacking.put(Option.HEARTBEAT, "heartbeats were removed from OpenSSL in 1.1.1");
        lacking.put(Option.DEFLATE, "Debian builds OpenSSL without compression");
        lacking.put(Option.RECORD_SIZE_LIMIT, "OpenSSL does not have record_size_limit");
        lacking.put(Option.SSL_3_0, "Debian builds OpenSSL without SSL 3.0: there is no option -ssl3");
        lacking.put(Option.SSL_2_0_HELLO, "OpenSSL sends no SSL 2.0 hello since 1.1.0");
        lacking.put(Option.EXPORTER_CONTEXT, "-keymatexport of s_client and s_server takes no context");
        lacking.put(Option.TLS_UNIQUE, "s_client and s_server do not print channel bindings");
        lacking.put(Option.TLS_SERVER_END_POINT, "s_client and s_server do not print channel bindings");
        if (side == Side.CLIENT) {
            lacking.put(Option.RENEGOTIATION_UNDER_LOAD, "s_client waits for the handshake before it reads its input");
        }
        return new Abilities(
                Version.TLS,
                suite -> suite.openssl().isEmpty()
                        ? Optional.of("openssl ciphers does not list " + suite)
                        : Optional.empty(),
                GROUPS,
                Map.of(),
                lacking);
    }
}
