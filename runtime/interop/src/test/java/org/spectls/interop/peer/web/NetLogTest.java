package org.spectls.interop.peer.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spectls.interop.feature.Facts;

class NetLogTest {
    @TempDir
    private Path folder = Path.of(".");

    @Test
    void prefersTheConnectionThatTookUpASession() throws IOException {
        assertThat(facts(event(49195, false), event(49196, true)))
                .hasToString("version = TLS 1.2, suite = TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,"
                        + " application protocol = none, resumed = yes");
    }

    @Test
    void tellsOtherwiseOfTheFirst() throws IOException {
        assertThat(facts(event(49195, false), event(49196, false)))
                .hasToString("version = TLS 1.2, suite = TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,"
                        + " application protocol = none, resumed = no");
    }

    @Test
    void tellsNothingWithoutAHandshake() throws IOException {
        assertThat(facts()).isEqualTo(Facts.NONE);
    }

    private Facts facts(String... events) throws IOException {
        Path file = folder.resolve("log.json");
        Files.writeString(
                file,
                "{\"constants\": {\"logEventTypes\": {\"SSL_CONNECT\": 7}}, \"events\": [{\"type\": 7}"
                        + (events.length == 0 ? "" : ", " + String.join(", ", events)) + "]}",
                UTF_8);
        return NetLog.facts(file);
    }

    private static String event(int suite, boolean resumed) {
        return "{\"type\": 7, \"params\": {\"cipher_suite\": " + suite + ", \"is_resumed\": " + resumed
                + ", \"next_proto\": \"unknown\", \"version\": \"TLS 1.2\"}}";
    }
}
