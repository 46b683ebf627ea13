package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.crypto.certificate.StapledStatus;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.protocol.wire.CertificateProblem;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.ClientAuthentication;

/** What is wrong with a certificate, and what its owner is told of it. RFC 5246 section 7.2.2, RFC 2818 section 3.1. */
class CertificateProblemsTest {
    private static final String DISLIKED = "nothing that we like";

    /** The test's certificates are good for thirty days, and an hour before. */
    @ParameterizedTest(name = "in {0} days")
    @ValueSource(ints = {31, -1})
    void aServersIsGoodInItsTimeAlone(int days) {
        Side client = Side.client();
        client.today = Loop.TODAY.plus(Duration.ofDays(days));

        Loop loop = client.to(Side.server()).handshake();

        Outcome.refused(loop.client, loop.server, "certificate_expired");
    }

    @ParameterizedTest(name = "in {0} days")
    @ValueSource(ints = {31, -1})
    void aClientsIsGoodInItsTimeAlone(int days) {
        Side client = Side.client()
                .credentials(ServerCredentials.of(Loop.AUTHORITY.issueClient(KeyKind.ECDSA_P256, "client")));
        Side server = Side.server().with(c -> c.clientAuth(ClientAuthentication.REQUIRED));
        server.today = Loop.TODAY.plus(Duration.ofDays(days));

        Loop loop = client.to(server).handshake();

        Outcome.refused(loop.server, loop.client, "certificate_expired");
    }

    /** Whoever does not like a certificate, for whatever reason, says no more than that. */
    @Test
    void aServersMayBeUnacceptable() {
        EngineContext client =
                checking(Side.client().with(c -> c.statusRequested(false)).context());

        Loop loop = new Loop(client, Side.server().context()).handshake();

        Outcome.refused(loop.client, loop.server, "certificate_unknown");
        assertThat(loop.client.ending().orElseThrow().certificate()).contains(DISLIKED);
    }

    @Test
    void aClientsMayBeUnacceptable() {
        Side client = Side.client()
                .credentials(ServerCredentials.of(Loop.AUTHORITY.issueClient(KeyKind.ECDSA_P256, "client")));
        EngineContext server = checking(Side.server()
                .with(c -> c.clientAuth(ClientAuthentication.WANTED))
                .context());

        Loop loop = new Loop(client.context(), server).handshake();

        Outcome.refused(loop.server, loop.client, "certificate_unknown");
    }

    /** However the keys come about. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", "TLS_RSA_WITH_AES_256_CCM_8"})
    void aServersStandsForItsNamesAlone(String name) {
        List<CipherSuite> suites = CipherSuite.all().stream()
                .filter(suite -> suite.toString().equals(name))
                .toList();
        Loop loop = Side.client()
                .with(c -> c.cipherSuites(suites))
                .to(Side.server(KeyKind.RSA_2048).with(c -> c.cipherSuites(suites)));

        loop.client.connect(Optional.of("elsewhere.example"), 0);
        loop.exchange();

        Outcome.refused(loop.client, loop.server, "bad_certificate");
        assertThat(loop.client.ending().orElseThrow().certificate()).contains("elsewhere.example");
    }

    /** One who has his own mind about certificates. */
    private static EngineContext checking(EngineContext context) {
        CertificateCheck.Verdict verdict =
                new CertificateCheck.Verdict(Optional.of(CertificateProblem.UNACCEPTABLE), DISLIKED);
        CertificateCheck check = new CertificateCheck() {
            @Override
            public Verdict checkServer(List<Bytes> chain, Optional<String> name, StapledStatus status) {
                return verdict;
            }

            @Override
            public Verdict checkClient(List<Bytes> chain) {
                return verdict;
            }
        };
        return new EngineContext(
                context.configuration(),
                context.primitives(),
                check,
                context.keyLog(),
                context.sessions(),
                context.weaknesses());
    }
}
