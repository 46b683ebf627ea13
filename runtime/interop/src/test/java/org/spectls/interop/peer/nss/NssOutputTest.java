package org.spectls.interop.peer.nss;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spectls.interop.feature.Fact;

class NssOutputTest {
    @Test
    void readsKeyingMaterialOfBothPrograms() {
        String selfserv = """
                Exported Keying Material:
                    Label: "x"
                    Length: 24
                    Keying Material:
                        85:6c:a8
                        17:33:1e
                selfserv: 0 cache hits
                """;
        String tstclnt = """
                Exported Keying Material:
                    Label: "x"    Length: 3
                    Keying Material:2f:2e:70
                tstclnt: 70 bytes written
                """;

        assertThat(NssOutput.facts(selfserv).get(Fact.EXPORTED)).isEqualTo(Optional.of("856ca817331e"));
        assertThat(NssOutput.facts(tstclnt).get(Fact.EXPORTED)).isEqualTo(Optional.of("2f2e70"));
    }

    @Test
    void readsAlertsByNameAndByNumber() {
        assertThat(NssOutput.alert("tstclnt: read failed: SSL_ERROR_PROTOCOL_VERSION_ALERT: Too old.\n"))
                .isEqualTo(Optional.of("protocol_version"));
        assertThat(NssOutput.alert("selfserv: HDX PR_Read returned error -12157:\n"))
                .isEqualTo(Optional.of("inappropriate_fallback"));
        assertThat(NssOutput.alert("tstclnt: ready...\n")).isEmpty();
    }

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
