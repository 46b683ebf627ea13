package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spectls.crypto.agreement.FiniteFieldGroup;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.DHParameters;
import org.spectls.tls.protocol.wire.NamedGroup;

/** The server's own field, for clients that name none, where DHE is all that both can do. RFC 7919 section 4. */
class ServerFieldTest {
    private static final int SERVER_KEY_EXCHANGE = 12;
    private static final CipherSuite DHE = CipherSuite.TLS_DHE_RSA_WITH_AES_128_GCM_SHA256;
    private static final CipherSuite ECDHE = CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256;

    @Test
    void isTheFirstOfItsGroupsForAClientThatNamesCurvesAlone() {
        Loop loop = namingCurves().to(server(List.of(NamedGroup.FFDHE2048), Optional.empty()));

        assertThat(primesOf(loop))
                .containsExactly(of(FiniteFieldGroup.FFDHE2048).p());
    }

    @Test
    void isTheFirstOfItsGroupsForAClientThatNamesNothing() {
        Side client = Side.client().with(c -> c.cipherSuites(List.of(DHE)).groups(List.of()));

        Loop loop = client.to(server(List.of(NamedGroup.FFDHE2048), Optional.empty()));

        assertThat(primesOf(loop))
                .containsExactly(of(FiniteFieldGroup.FFDHE2048).p());
    }

    /** Also the smallest that is large enough. RFC 9325 section 4.1. */
    @ParameterizedTest
    @EnumSource(names = {"FFDHE2048", "FFDHE3072"})
    void isTheOneThatItWasGiven(FiniteFieldGroup field) {
        Loop loop = namingCurves().to(server(List.of(NamedGroup.X25519), Optional.of(of(field))));

        assertThat(primesOf(loop)).containsExactly(of(field).p());
    }

    private static Side namingCurves() {
        return Side.client().with(c -> c.cipherSuites(List.of(ECDHE, DHE)).groups(List.of(NamedGroup.X25519)));
    }

    private static Side server(List<NamedGroup> groups, Optional<DHParameters> field) {
        return Side.server(KeyKind.RSA_2048)
                .with(c -> c.cipherSuites(List.of(DHE)).groups(groups).dhParameters(field));
    }

    /** Of the fields that the server proposes in a handshake that succeeds. */
    private static List<Bytes> primesOf(Loop loop) {
        List<Bytes> primes = new ArrayList<>();
        loop.onWayToClient = Meddler.editing(SERVER_KEY_EXCHANGE, message -> {
            int octets = (message[4] & 0xff) << 8 | (message[5] & 0xff);
            primes.add(Bytes.copyOf(message).slice(6, 6 + octets));
            return message;
        });
        Outcome.connected(loop.handshake());
        return primes;
    }

    private static DHParameters of(FiniteFieldGroup field) {
        return new DHParameters(
                Bytes.wrap(field.group().p()), Bytes.wrap(field.group().g()));
    }
}
