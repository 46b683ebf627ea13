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

        return new Abilities(
                Set.of(Version.values()),
                suite -> suite.openssl().isEmpty()
                        ? Optional.of("openssl ciphers does not list " + suite)
                        : Optional.empty(),
                GROUPS,
                lacking);
    }
}
