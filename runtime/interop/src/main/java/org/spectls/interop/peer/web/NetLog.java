package org.spectls.interop.peer.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Facts;
import org.spectls.interop.feature.Suite;
import org.spectls.interop.feature.Version;

/** Chromium's log of network events, JSON. */
final class NetLog {
    private NetLog() {}

    /**
     * What the handshakes with a server came to: of one that took up a session, if there is one, for it is up to the
     * browser when it opens how many connections; otherwise of the first.
     */
    static Facts facts(Path file) throws IOException {
        JsonNode log = new ObjectMapper().readTree(file.toFile());
        int type =
                log.path("constants").path("logEventTypes").path("SSL_CONNECT").asInt();
        List<JsonNode> handshakes = new ArrayList<>();
        for (JsonNode event : log.path("events")) {
            if (event.path("type").asInt() == type && event.path("params").has("cipher_suite")) {
                handshakes.add(event.path("params"));
            }
        }
        if (handshakes.isEmpty()) {
            return Facts.NONE;
        }
        JsonNode agreed = handshakes.stream()
                .filter(handshake -> handshake.path("is_resumed").asBoolean())
                .findFirst()
                .orElse(handshakes.get(0));
        String protocol = agreed.path("next_proto").asText();
        return Facts.NONE
                .with(Fact.VERSION, Version.of(agreed.path("version").asText()))
                .with(Fact.SUITE, Suite.of(agreed.path("cipher_suite").asInt()))
                .with(Fact.APPLICATION_PROTOCOL, protocol.equals("unknown") ? "none" : protocol)
                .with(Fact.RESUMED, agreed.path("is_resumed").asBoolean());
    }
}
