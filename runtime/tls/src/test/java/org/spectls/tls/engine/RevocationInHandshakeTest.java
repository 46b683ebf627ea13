package org.spectls.tls.engine;

import java.security.cert.CRLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.crypto.certificate.Revocation;
import org.spectls.crypto.certificate.RevocationLists;
import org.spectls.crypto.demo.DemoResponder;
import org.spectls.crypto.demo.DemoResponder.Status;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.crypto.store.Credentials;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.protocol.wire.ClientAuthentication;

/** Certificates that were revoked, and what is stapled to them. RFC 6066 section 8, RFC 7633, RFC 5280 section 5. */
class RevocationInHandshakeTest {
    private static final Credentials PLAIN = Loop.AUTHORITY.issueServer(KeyKind.ECDSA_P256, List.of("localhost"));
    private static final Credentials MUST_STAPLE =
            Loop.AUTHORITY.issueMustStapleServer(KeyKind.ECDSA_P256, List.of("localhost"));

    @Test
    void believesAGoodStatus() {
        Outcome.connected(staple(PLAIN, status(PLAIN, Status.GOOD, 0)));
        Outcome.connected(staple(MUST_STAPLE, status(MUST_STAPLE, Status.GOOD, 0)));
    }

    @Test
    void believesTheAuthoritysDelegate() {
        DemoResponder delegate = Loop.AUTHORITY.delegatedResponder(KeyKind.ECDSA_P256, "Responder");

        Outcome.connected(staple(PLAIN, respond(delegate, PLAIN, Status.GOOD, 0)));
    }

    @ParameterizedTest(name = "{0}, {1} days ago: {2}")
    @CsvSource({
        "REVOKED, 0, certificate_revoked",
        "UNKNOWN, 0, bad_certificate_status_response",
        "GOOD, 20, bad_certificate_status_response"
    })
    void refusesEveryOther(Status status, int days, String alert) {
        Loop loop = staple(PLAIN, status(PLAIN, status, days));

        Outcome.refused(loop.client, loop.server, alert);
    }

    @Test
    void refusesAForgedStatus() {
        DemoResponder stranger = Loop.authority("Test authority").responder();

        Loop loop = staple(PLAIN, respond(stranger, PLAIN, Status.GOOD, 0));

        Outcome.refused(loop.client, loop.server, "bad_certificate_status_response");
    }

    @Test
    void refusesTheStatusOfAnother() {
        Loop loop = staple(PLAIN, status(MUST_STAPLE, Status.GOOD, 0));

        Outcome.refused(loop.client, loop.server, "bad_certificate_status_response");
    }

    @Test
    void refusesACertificateThatMustHaveAStatusWithoutOne() {
        Loop loop = staple(MUST_STAPLE, Optional.empty());

        Outcome.refused(loop.client, loop.server, "bad_certificate_status_response");
    }

    @Test
    void doesNotStapleUnasked() {
        Loop loop = Side.client()
                .with(c -> c.statusRequested(false))
                .to(server(PLAIN, status(PLAIN, Status.REVOKED, 0)))
                .handshake();

        Outcome.connected(loop);
    }

    @ParameterizedTest(name = "revoked: {0}")
    @ValueSource(booleans = {true, false})
    void mindsAListOfRevokedServers(boolean revoked) throws CRLException {
        byte[] list = revoked ? Loop.AUTHORITY.crl(PLAIN.chain().leaf()) : Loop.AUTHORITY.crl();
        Side client = Side.client();
        client.revocation = new Revocation(RevocationLists.parse(List.of(list)), false);

        Loop loop = client.to(server(PLAIN, Optional.empty())).handshake();

        if (revoked) {
            Outcome.refused(loop.client, loop.server, "certificate_revoked");
        } else {
            Outcome.connected(loop);
        }
    }

    @Test
    void mindsAListOfRevokedClients() throws CRLException {
        Credentials client = Loop.AUTHORITY.issueClient(KeyKind.ECDSA_P256, "client");
        Side server = Side.server().with(c -> c.clientAuth(ClientAuthentication.REQUIRED));
        server.revocation = new Revocation(
                RevocationLists.parse(List.of(Loop.AUTHORITY.crl(client.chain().leaf()))), false);

        Loop loop = Side.client()
                .credentials(ServerCredentials.of(client))
                .to(server)
                .handshake();

        Outcome.refused(loop.server, loop.client, "certificate_revoked");
    }

    private static Loop staple(Credentials credentials, Optional<Bytes> status) {
        return Side.client().to(server(credentials, status)).handshake();
    }

    private static Side server(Credentials credentials, Optional<Bytes> status) {
        return new Side().credentials(ServerCredentials.of(credentials, status));
    }

    private static Optional<Bytes> status(Credentials credentials, Status status, int daysAgo) {
        return respond(Loop.AUTHORITY.responder(), credentials, status, daysAgo);
    }

    private static Optional<Bytes> respond(
            DemoResponder responder, Credentials credentials, Status status, int daysAgo) {
        var made = Loop.TODAY.minus(Duration.ofDays(daysAgo));
        return Optional.of(
                Bytes.wrap(responder.respond(credentials.chain().leaf(), status, made, made.plus(Duration.ofDays(7)))));
    }
}
