package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spectls.kernel.wire.Secret;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.ports.Functions;

/** A set of keys protects as many records as the configuration says, if that is not too many. RFC 9325 section 4.4. */
class RecordsPerKeyTest {
    private static final long MOST = 23_726_566;

    @ParameterizedTest(name = "{0}")
    @CsvSource({"1000, 1000", "23726566, 23726566", "23726567, 23726566", "9223372036854775807, 23726566"})
    void areNotTooMany(long wanted, long allowed) {
        Loop loop = Side.client()
                .with(c -> c.recordsPerKey(wanted))
                .to(Side.server().with(c -> c.recordsPerKey(wanted)));
        Functions functions = new Functions(
                Configuration.builder().recordsPerKey(wanted).build(), new CryptoPrimitives(new SecureRandom()));

        Outcome.connected(loop.handshake());

        assertThat(functions
                        .trafficKeys(
                                loop.client.parameters().orElseThrow(), 1 << 14, Secret.copyOf(new byte[1 << 8]), 0)
                        .records())
                .isEqualTo(allowed)
                .isLessThanOrEqualTo(MOST);
    }
}
