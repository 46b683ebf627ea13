package org.spectls.interop.peer.openssl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpensslOutputTest {
    @Test
    void readsAnAlertThatWasReceived() {
        assertThat(OpensslOutput.alert("40:error:0A00043E:SSL routines:ssl3_read_bytes:tlsv1 alert inappropriate"
                        + " fallback:../ssl/record/rec_layer_s3.c:1601:SSL alert number 86"))
                .isEqualTo(Optional.of("inappropriate_fallback"));
    }

    @Test
    void readsWhyOneWasSent() {
        assertThat(OpensslOutput.alert(
                        "40:error:0A000175:SSL routines:tls_early_post_process_client_hello:inappropriate"
                                + " fallback:../ssl/statem/statem_srvr.c:1737:"))
                .isEqualTo(Optional.of("inappropriate_fallback"));
    }

    @Test
    void readsKeyingMaterial() {
        String output = """
                Keying material exporter:
                    Label: 'x'
                    Length: 4 bytes
                    Keying material: 36CBD3AD
                """;

        assertThat(OpensslOutput.exported(output)).isEqualTo(Optional.of("36cbd3ad"));
        assertThat(OpensslOutput.exported("")).isEmpty();
    }
}
