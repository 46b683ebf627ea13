package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spectls.crypto.agreement.FiniteFieldGroup;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.DHParameters;
import org.spectls.tls.protocol.wire.NamedGroup;

/** In which field a server agrees on keys, and when it had better do without. RFC 7919 section 4, RFC 9325 section 4.1. */
class FieldChoiceTest {
    private static final int SERVER_KEY_EXCHANGE = 12;
    private static final CipherSuite DHE = CipherSuite.TLS_DHE_RSA_WITH_AES_128_GCM_SHA256;
    private static final CipherSuite ECDHE = CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256;
    private static final CipherSuite RSA = CipherSuite.TLS_RSA_WITH_AES_128_GCM_SHA256;

    @Test
    void doesWithoutAFieldWhereTheClientNamesOthers() {
        Loop loop = loop(List.of(NamedGroup.FFDHE3072), List.of(NamedGroup.FFDHE2048), Optional.empty());

        Outcome.connected(loop.handshake());

        assertThat(suite(loop)).isEqualTo(RSA);
    }

    @Test
    void doesWithoutItsOwnFieldWhereTheClientNamesOthers() {
        Loop loop = loop(List.of(NamedGroup.FFDHE3072), List.of(), Optional.of(named(FiniteFieldGroup.FFDHE2048)));

        Outcome.connected(loop.handshake());

        assertThat(suite(loop)).isEqualTo(RSA);
    }

    @Test
    void doesWithoutAFieldThatIsTooSmall() {
        byte[] small = new byte[128];
        small[0] = (byte) 0x80;
        small[127] = 1;
        DHParameters field = new DHParameters(Bytes.wrap(small), Bytes.of(2));
        Loop loop = loop(List.of(NamedGroup.X25519), List.of(NamedGroup.X25519), Optional.of(field));

        Outcome.connected(loop.handshake());

        assertThat(suite(loop)).isEqualTo(RSA);
    }

    @Test
    void takesTheFieldThatTheClientNames() {
        List<NamedGroup> own = List.of(NamedGroup.FFDHE2048, NamedGroup.FFDHE3072);
        Loop loop = loop(List.of(NamedGroup.FFDHE3072), own, Optional.empty());
        List<Bytes> primes = primesOf(loop);

        Outcome.connected(loop.handshake());

        assertThat(suite(loop)).isEqualTo(DHE);
        assertThat(primes).containsExactly(named(FiniteFieldGroup.FFDHE3072).p());
    }

    @Test
    void takesNoCurveForAField() {
        List<NamedGroup> both = List.of(NamedGroup.X25519, NamedGroup.FFDHE2048);
        List<CipherSuite> suites = List.of(DHE, ECDHE);
        Loop loop = Side.client()
                .with(c -> c.cipherSuites(suites).groups(both))
                .to(Side.server(KeyKind.RSA_2048)
                        .with(c -> c.cipherSuites(suites).groups(both)));
        List<Bytes> primes = primesOf(loop);

        Outcome.connected(loop.handshake());

        assertThat(suite(loop)).isEqualTo(DHE);
        assertThat(primes).containsExactly(named(FiniteFieldGroup.FFDHE2048).p());
    }

    /** Whoever names no field leaves the choice to the server, and that has one of its own. RFC 7919 section 4. */
    @Test
    void prefersItsOwnFieldWhereTheClientNamesNone() {
        List<NamedGroup> both = List.of(NamedGroup.X25519, NamedGroup.FFDHE2048);
        Loop loop = loop(List.of(NamedGroup.X25519), both, Optional.of(named(FiniteFieldGroup.FFDHE3072)));
        List<Bytes> primes = primesOf(loop);

        Outcome.connected(loop.handshake());

        assertThat(suite(loop)).isEqualTo(DHE);
        assertThat(primes).containsExactly(named(FiniteFieldGroup.FFDHE3072).p());
    }

    /** DHE before RSA key transport. */
    private static Loop loop(List<NamedGroup> clients, List<NamedGroup> servers, Optional<DHParameters> field) {
        List<CipherSuite> suites = List.of(DHE, RSA);
        return Side.client()
                .with(c -> c.cipherSuites(suites).groups(clients))
                .to(Side.server(KeyKind.RSA_2048)
                        .with((Configuration.Builder c) ->
                                c.cipherSuites(suites).groups(servers).dhParameters(field)));
    }

    /** The primes of the fields that the server proposes. */
    private static List<Bytes> primesOf(Loop loop) {
        List<Bytes> primes = new ArrayList<>();
        loop.onWayToClient = Meddler.editing(SERVER_KEY_EXCHANGE, message -> {
            int octets = ((message[4] & 0xff) << 8) | (message[5] & 0xff);
            primes.add(Bytes.copyOf(message).slice(6, 6 + octets));
            return message;
        });
        return primes;
    }

    private static CipherSuite suite(Loop loop) {
        return loop.client.parameters().orElseThrow().suite();
    }

    private static DHParameters named(FiniteFieldGroup field) {
        return new DHParameters(
                Bytes.wrap(field.group().p()), Bytes.wrap(field.group().g()));
    }
}
