package org.spectls.interop.peer.nss;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NssOutputTest {
    @Test
    void readsAConnection() {
        String output = """
                selfserv: SSL version 3.1 using 112-bit 3DES with 160-bit SHA1 MAC
                selfserv: Server Auth: 2048-bit RSA, Key Exchange: 2048-bit RSA
                          Compression: NULL, Extended Master Secret: Yes
                selfserv: 2 cache hits; 5 cache misses, 0 cache not reusable
                """;

        assertThat(NssOutput.facts(output))
                .hasToString("version = TLS 1.0, suite = TLS_RSA_WITH_3DES_EDE_CBC_SHA, extended master secret = yes,"
                        + " resumed = yes");
    }
}
