package org.spectls.puppet.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spectls.puppet.Identities;
import org.spectls.puppet.Puppet;
import org.spectls.puppet.PuppetOptions;
import org.spectls.puppet.symbol.Kind;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.symbol.Symbol;
import org.spectls.puppet.trace.Profile;
import org.spectls.tls.engine.TlsEngine;
import org.spectls.tls.protocol.ports.Configuration;

class EngineSideTest {
    private static final Instant TODAY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Identities.Demo DEMO = Identities.demo(TODAY, new SecureRandom());

    /** The first moment at which a timer is due is not missed, and none before it fires. */
    @Test
    void timersFireWhenTheyAreDue() {
        Configuration.Builder side = Configuration.builder();
        Profile.HEARTBEAT.configure(Configuration.builder(), side);
        TlsEngine engine = new OwnEngines(DEMO.identities(), DEMO.anchors(), () -> TODAY, SecureRandom::new, null)
                .engines(Role.SERVER, Profile.HEARTBEAT, new Forced())
                .get();
        EngineSide server = new EngineSide(engine);
        Puppet client = Puppet.client(PuppetOptions.of(DEMO.identities()).with(side.build()));
        for (Kind kind :
                new Kind[] {Kind.CLIENT_HELLO, Kind.CLIENT_KEY_EXCHANGE, Kind.CHANGE_CIPHER_SPEC, Kind.FINISHED}) {
            server.feed(client.send(Symbol.of(kind)));
            client.receive(server.output());
        }
        engine.sendHeartbeat(server.now());

        server.advance(9_999);
        assertThat(engine.ending()).isEmpty();
        server.advance(1);

        assertThat(server.now()).isEqualTo(10_000);
        assertThat(engine.ending().map(ending -> ending.cause().toString())).isEqualTo(Optional.of("HEARTBEAT_LOST"));
    }
}
