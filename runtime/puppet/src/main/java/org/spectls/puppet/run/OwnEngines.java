package org.spectls.puppet.run;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.spectls.crypto.certificate.TrustAnchors;
import org.spectls.crypto.signature.SignatureAlgorithm;
import org.spectls.crypto.signature.SigningKey;
import org.spectls.crypto.store.Credentials;
import org.spectls.crypto.ticket.TicketKeys;
import org.spectls.kernel.machine.TransitionListener;
import org.spectls.puppet.Identities;
import org.spectls.puppet.Identities.Identity;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Profile;
import org.spectls.tls.engine.CryptoPrimitives;
import org.spectls.tls.engine.EngineContext;
import org.spectls.tls.engine.PathCheck;
import org.spectls.tls.engine.ServerCredentials;
import org.spectls.tls.engine.TlsEngine;
import org.spectls.tls.engine.Weaknesses;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.session.SessionCache;
import org.spectls.tls.session.Tickets;

/** Engines of this stack, configured as the profiles say. Safe for any thread if the listener is. */
public final class OwnEngines implements EngineFactory {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Identities identities;
    private final TrustAnchors anchors;
    private final Supplier<Instant> clock;
    private final Supplier<SecureRandom> random;
    private final @Nullable TransitionListener listener;
    private final Consumer<Configuration.Builder> variation;

    /**
     * Engines that show these identities, and trust those of the puppets.
     *
     * @param clock today's date, for certificates and tickets
     * @param random a source for each case
     * @param listener sees each transition; null: nobody does
     */
    public OwnEngines(
            Identities identities,
            TrustAnchors anchors,
            Supplier<Instant> clock,
            Supplier<SecureRandom> random,
            @Nullable TransitionListener listener) {
        this(identities, anchors, clock, random, listener, configuration -> {});
    }

    private OwnEngines(
            Identities identities,
            TrustAnchors anchors,
            Supplier<Instant> clock,
            Supplier<SecureRandom> random,
            @Nullable TransitionListener listener,
            Consumer<Configuration.Builder> variation) {
        this.identities = identities;
        this.anchors = anchors;
        this.clock = clock;
        this.random = random;
        this.listener = listener;
        this.variation = variation;
    }

    /** The same, configured a little otherwise than the profiles say. */
    public OwnEngines varied(Consumer<Configuration.Builder> other) {
        return new OwnEngines(identities, anchors, clock, random, listener, other);
    }

    @Override
    public Supplier<TlsEngine> engines(Role tested, Profile profile, Forced forced) {
        SecureRandom source = random.get();
        SessionCache sessions = new SessionCache(100, DAY, clock);
        Tickets tickets = new Tickets(new TicketKeys(HOUR, DAY, source), DAY, clock);
        return () -> {
            Configuration.Builder configuration = Configuration.builder();
            profile.configure(configuration, Configuration.builder());
            variation.accept(configuration);
            if (profile.identifies(tested)) {
                configuration.credentials((tested == Role.SERVER ? identities.servers() : identities.clients())
                        .stream()
                                .map(identity -> ServerCredentials.of(reluctant(identity, forced), profile.status()))
                                .toList());
            }
            EngineContext context = new EngineContext(
                    configuration.build(),
                    new CryptoPrimitives(source, Optional.of(tickets).filter(all -> forced.findsSessions())),
                    forced.check(new PathCheck(anchors, clock)),
                    Optional.empty(),
                    Optional.of(sessions).filter(all -> forced.findsSessions()),
                    new Weaknesses(reason -> {}));
            TlsEngine engine = tested == Role.CLIENT ? TlsEngine.client(context) : TlsEngine.server(context);
            engine.observe(listener);
            return engine;
        };
    }

    /** The same, with a key that signs only as long as it is not forced to fail. */
    private static Credentials reluctant(Identity identity, Forced forced) {
        Credentials real = identity.credentials();
        return new Credentials(real.chain(), real.privateKey(), new SigningKey() {
            @Override
            public boolean supports(SignatureAlgorithm algorithm) {
                return forced.signs() && real.signingKey().supports(algorithm);
            }

            @Override
            public byte[] sign(SignatureAlgorithm algorithm, SecureRandom random, byte[]... message) {
                return real.signingKey().sign(algorithm, random, message);
            }
        });
    }
}
