package org.spectls.puppet;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spectls.crypto.ticket.TicketKeys;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.Secret;
import org.spectls.puppet.run.EngineSide;
import org.spectls.puppet.symbol.Kind;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.symbol.Symbol;
import org.spectls.tls.engine.CryptoPrimitives;
import org.spectls.tls.engine.EngineContext;
import org.spectls.tls.engine.PathCheck;
import org.spectls.tls.engine.TlsEngine;
import org.spectls.tls.engine.Weaknesses;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.Credential;
import org.spectls.tls.protocol.wire.PreSharedKey;
import org.spectls.tls.session.SessionCache;
import org.spectls.tls.session.Tickets;

/** A puppet and an engine, face to face. */
final class Stage {
    static final Instant TODAY = Instant.parse("2026-01-01T00:00:00Z");
    static final Identities.Demo DEMO = Identities.demo(TODAY, new SecureRandom());
    static final PuppetOptions OPTIONS = PuppetOptions.of(DEMO.identities());

    Puppet puppet;
    EngineSide engine;
    private final EngineContext context;

    /** Everything that was observed, labels only. */
    final List<String> seen = new ArrayList<>();

    Stage(Role puppetRole, Configuration.Builder puppetSide, Configuration.Builder engineSide) {
        puppet = Puppet.of(puppetRole, OPTIONS.with(puppetSide.build()));
        context = context(puppetRole.peer(), engineSide);
        engine = open();
    }

    /** A puppet in that role, and an engine with defaults in the other. */
    static Stage of(Role puppetRole) {
        return new Stage(puppetRole, Configuration.builder(), Configuration.builder());
    }

    /** A new connection between the two. */
    void reconnect() {
        puppet = puppet.next();
        engine = open();
    }

    /** The client engine begins. */
    List<String> connect() {
        engine.engine().connect(Optional.of("localhost"), "localhost", 0);
        return look();
    }

    List<String> send(Symbol symbol) {
        engine.feed(puppet.send(symbol));
        return look();
    }

    List<String> send(Kind... kinds) {
        List<String> all = new ArrayList<>();
        for (Kind kind : kinds) {
            all.addAll(send(Symbol.of(kind)));
        }
        return all;
    }

    List<String> look() {
        List<String> labels =
                puppet.receive(engine.output()).stream().map(Observation::label).toList();
        seen.addAll(labels);
        return labels;
    }

    static PreSharedKey psk() {
        return new PreSharedKey(Bytes.ascii("puppet"), Secret.copyOf(Bytes.ascii("0123456789abcdef")));
    }

    static List<Credential> servers() {
        return DEMO.identities().servers().stream()
                .map(Identities.Identity::credential)
                .toList();
    }

    private EngineSide open() {
        return new EngineSide(puppet.role() == Role.SERVER ? TlsEngine.client(context) : TlsEngine.server(context));
    }

    private static EngineContext context(Role role, Configuration.Builder configuration) {
        if (role == Role.SERVER) {
            configuration.credentials(servers());
        }
        return new EngineContext(
                configuration.build(),
                new CryptoPrimitives(
                        new SecureRandom(),
                        Optional.of(new Tickets(
                                new TicketKeys(Duration.ofHours(1), Duration.ofHours(3), new SecureRandom()),
                                Duration.ofDays(1),
                                () -> TODAY))),
                new PathCheck(DEMO.anchors(), () -> TODAY),
                Optional.empty(),
                Optional.of(new SessionCache(10, Duration.ofDays(1), () -> TODAY)),
                new Weaknesses(reason -> {}));
    }
}
