package org.spectls.puppet;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.spectls.kernel.wire.Bytes;
import org.spectls.puppet.symbol.Kind;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.symbol.Symbol;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.ClientAuthentication;
import org.spectls.tls.protocol.wire.HeartbeatMode;
import org.spectls.tls.protocol.wire.KeyExchange;
import org.spectls.tls.protocol.wire.ProtocolVersion;

class PuppetTest {
    /** One suite of each way to exchange keys, and one of each cipher. */
    static Stream<CipherSuite> suites() {
        return CipherSuite.all().stream()
                .filter(suite -> !suite.kx().equals(KeyExchange.NONE))
                .collect(Collectors.groupingBy(
                        suite -> List.of(suite.kx(), suite.auth(), suite.cipher()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(same -> same.get(0));
    }

    @ParameterizedTest
    @MethodSource("suites")
    void asAClientCompletesEveryKindOfHandshake(CipherSuite suite) {
        Stage stage = new Stage(Role.CLIENT, configuration(suite), configuration(suite));

        stage.send(Kind.CLIENT_HELLO, Kind.CLIENT_KEY_EXCHANGE, Kind.CHANGE_CIPHER_SPEC, Kind.FINISHED);

        open(stage);
    }

    @ParameterizedTest
    @MethodSource("suites")
    void asAServerCompletesEveryKindOfHandshake(CipherSuite suite) {
        Stage stage = new Stage(Role.SERVER, configuration(suite), configuration(suite));

        stage.connect();
        stage.send(Kind.SERVER_HELLO);
        if (!suite.auth().toString().equals("none")) {
            stage.send(Kind.CERTIFICATE);
        }
        if (!suite.kx().equals(KeyExchange.RSA)) {
            stage.send(Kind.SERVER_KEY_EXCHANGE);
        }
        stage.send(Kind.SERVER_HELLO_DONE, Kind.NEW_SESSION_TICKET, Kind.CHANGE_CIPHER_SPEC, Kind.FINISHED);

        open(stage);
    }

    @ParameterizedTest(name = "ClientHello({0}={1}) is answered with {2}")
    @CsvSource({
        "version, 0x0300, 'Alert(fatal,protocol_version)'",
        "compression, deflate, 'Alert(fatal,illegal_parameter)'",
        "with, ec_point_formats:0101, 'Alert(fatal,illegal_parameter)'",
        "with, record_size_limit:003f, 'Alert(fatal,illegal_parameter)'",
        "without, supported_groups, ServerHello",
        "suite, TLS_EMPTY_RENEGOTIATION_INFO_SCSV, ServerHello",
        "random, 0001020304050607, ServerHello"
    })
    void aClientsHelloSaysWhatItIsTold(String argument, String value, String answer) {
        Stage stage = Stage.of(Role.CLIENT);

        assertThat(stage.send(Symbol.of(Kind.CLIENT_HELLO).with(argument, value)))
                .startsWith(answer);
    }

    @ParameterizedTest(name = "ServerHello({0}={1}) is refused with {2}")
    @CsvSource({
        "version, 0x0302, protocol_version",
        "suite, 0x0000, illegal_parameter",
        "compression, 64, illegal_parameter",
        "with, signed_certificate_timestamp, unsupported_extension",
        "without, renegotiation_info, handshake_failure"
    })
    void aServersHelloSaysWhatItIsTold(String argument, String value, String alert) {
        Stage stage = Stage.of(Role.SERVER);
        stage.connect();

        assertThat(stage.send(Symbol.of(Kind.SERVER_HELLO).with(argument, value)))
                .contains("Alert(fatal," + alert + ")");
    }

    @Test
    void aServersShareMayBeNone() {
        Stage stage = Stage.of(Role.SERVER);
        stage.connect();

        stage.send(Kind.SERVER_HELLO, Kind.CERTIFICATE, Kind.SERVER_KEY_EXCHANGE_GARBAGE, Kind.SERVER_HELLO_DONE);

        assertThat(stage.seen).contains("Alert(fatal,illegal_parameter)");
    }

    @Test
    void aServersCertificateMayBeAnother() {
        Stage stage = Stage.of(Role.SERVER);
        stage.connect();

        stage.send(Kind.SERVER_HELLO, Kind.CERTIFICATE_OTHER);

        assertThat(stage.seen).contains("Alert(fatal,unsupported_certificate)");
    }

    @ParameterizedTest
    @MethodSource("versions")
    void speaksOlderVersions(ProtocolVersion version) {
        CipherSuite suite = CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA;
        for (Role role : Role.values()) {
            Stage stage = new Stage(role, legacy(version, suite), legacy(version, suite));
            if (role == Role.CLIENT) {
                stage.send(Kind.CLIENT_HELLO, Kind.CLIENT_KEY_EXCHANGE);
            } else {
                stage.connect();
                stage.send(Kind.SERVER_HELLO, Kind.CERTIFICATE, Kind.SERVER_KEY_EXCHANGE, Kind.SERVER_HELLO_DONE);
                stage.send(Kind.NEW_SESSION_TICKET);
            }
            stage.send(Kind.CHANGE_CIPHER_SPEC, Kind.FINISHED);

            open(stage);
        }
    }

    static Stream<ProtocolVersion> versions() {
        return Stream.of(ProtocolVersion.TLS10, ProtocolVersion.TLS11);
    }

    @Test
    void resumesByNumberAndByTicket() {
        for (Kind hello : List.of(Kind.CLIENT_HELLO_RESUME_ID, Kind.CLIENT_HELLO_RESUME_TICKET)) {
            boolean tickets = hello == Kind.CLIENT_HELLO_RESUME_TICKET;
            Stage stage = new Stage(
                    Role.CLIENT,
                    Configuration.builder().sessionTickets(tickets),
                    Configuration.builder().sessionTickets(tickets));
            stage.send(Kind.CLIENT_HELLO, Kind.CLIENT_KEY_EXCHANGE, Kind.CHANGE_CIPHER_SPEC, Kind.FINISHED);

            stage.reconnect();
            assertThat(stage.send(hello)).containsExactly("ServerHello", "ChangeCipherSpec", "Finished");
            stage.send(Kind.CHANGE_CIPHER_SPEC, Kind.FINISHED);

            assertThat(stage.engine.engine().resumed()).isTrue();
            open(stage);
        }
    }

    @Test
    void resumesAsAServer() {
        Stage stage = new Stage(Role.SERVER, Configuration.builder(), Configuration.builder());
        for (boolean again : new boolean[] {false, true}) {
            if (again) {
                stage.reconnect();
            }
            stage.connect();
            if (again) {
                stage.send(Kind.SERVER_HELLO_RESUME);
            } else {
                stage.send(Kind.SERVER_HELLO, Kind.CERTIFICATE, Kind.SERVER_KEY_EXCHANGE, Kind.SERVER_HELLO_DONE);
                stage.send(Kind.NEW_SESSION_TICKET);
            }
            stage.send(Kind.CHANGE_CIPHER_SPEC, Kind.FINISHED);
            open(stage);
        }
        assertThat(stage.engine.engine().resumed()).isTrue();
    }

    @Test
    void negotiatesAgainOnAnOpenConnection() {
        Stage stage = new Stage(
                Role.CLIENT,
                Configuration.builder().renegotiation(true),
                Configuration.builder().renegotiation(true));
        for (Kind hello : List.of(Kind.CLIENT_HELLO, Kind.CLIENT_HELLO_RENEGOTIATE)) {
            stage.send(hello, Kind.CLIENT_KEY_EXCHANGE, Kind.CHANGE_CIPHER_SPEC, Kind.FINISHED);
        }

        assertThat(stage.engine.engine().handshakes()).isEqualTo(2);
        open(stage);
    }

    @Test
    void provesWhoItIs() {
        Stage stage = new Stage(
                Role.CLIENT,
                Configuration.builder(),
                Configuration.builder().clientAuth(ClientAuthentication.REQUIRED));
        stage.send(Kind.CLIENT_HELLO, Kind.CERTIFICATE, Kind.CLIENT_KEY_EXCHANGE, Kind.CERTIFICATE_VERIFY);
        stage.send(Kind.CHANGE_CIPHER_SPEC, Kind.FINISHED);

        open(stage);
        assertThat(stage.engine.engine().peerChain()).hasSize(1);
    }

    @Test
    void asksAClientWhoItIs() {
        Stage stage = new Stage(
                Role.SERVER,
                Configuration.builder(),
                Configuration.builder()
                        .credentials(Stage.DEMO.identities().clients().stream()
                                .map(Identities.Identity::credential)
                                .toList()));
        stage.connect();
        stage.send(Kind.SERVER_HELLO, Kind.CERTIFICATE, Kind.SERVER_KEY_EXCHANGE, Kind.CERTIFICATE_REQUEST);
        assertThat(stage.send(Kind.SERVER_HELLO_DONE))
                .containsExactly(
                        "Certificate", "ClientKeyExchange", "CertificateVerify", "ChangeCipherSpec", "Finished");
        stage.send(Kind.NEW_SESSION_TICKET, Kind.CHANGE_CIPHER_SPEC, Kind.FINISHED);

        open(stage);
    }

    @Test
    void answersHeartbeatsOnlyWhenTold() {
        var mode = Optional.of(HeartbeatMode.PEER_ALLOWED_TO_SEND);
        Stage stage = new Stage(
                Role.CLIENT,
                Configuration.builder().heartbeatMode(mode),
                Configuration.builder().heartbeatMode(mode));
        stage.send(Kind.CLIENT_HELLO, Kind.CLIENT_KEY_EXCHANGE, Kind.CHANGE_CIPHER_SPEC, Kind.FINISHED);

        assertThat(stage.send(Kind.HEARTBEAT_REQUEST)).containsExactly("HeartbeatResponse");
        assertThat(stage.send(Symbol.of(Kind.HEARTBEAT_REQUEST).with("padding", "15")))
                .isEmpty();
        assertThat(stage.send(Symbol.of(Kind.HEARTBEAT_REQUEST).with("said", "16384")))
                .isEmpty();
        open(stage);
    }

    @Test
    void saysSomethingElseOnTheNextConnection() {
        Puppet puppet = Puppet.client(Stage.OPTIONS);
        Symbol hello = Symbol.of(Kind.CLIENT_HELLO);

        assertThat(puppet.next().send(hello)).isNotEqualTo(puppet.send(hello));
    }

    @Test
    void isTheSameForTheSameSeed() {
        Symbol hello = Symbol.of(Kind.CLIENT_HELLO);

        assertThat(Puppet.client(Stage.OPTIONS).send(hello))
                .isEqualTo(Puppet.client(Stage.OPTIONS).send(hello));
        assertThat(Puppet.client(Stage.OPTIONS.seeded(2)).send(hello))
                .isNotEqualTo(Puppet.client(Stage.OPTIONS).send(hello));
    }

    /** It never refuses: any symbol at any time, also those of the other side, makes octets. */
    @Test
    void sendsAnythingAtAnyTime() {
        for (Role role : Role.values()) {
            for (Kind first : Kind.values()) {
                Puppet puppet = Puppet.of(role, Stage.OPTIONS);
                assertThat(puppet.send(Symbol.of(first))).as(role + " " + first).isNotEmpty();
                for (Kind second : Kind.values()) {
                    assertThat(puppet.send(Symbol.of(second)))
                            .as(role + " " + first + " ... " + second)
                            .isNotEmpty();
                }
            }
        }
    }

    private static Configuration.Builder configuration(CipherSuite suite) {
        return Configuration.builder()
                .cipherSuites(List.of())
                .unsafeCipherSuites(List.of(suite))
                .psks(suite.kx().psk() ? List.of(Stage.psk()) : List.of());
    }

    private static Configuration.Builder legacy(ProtocolVersion version, CipherSuite suite) {
        return configuration(suite).versions(List.of()).unsafeVersions(List.of(version));
    }

    private static void open(Stage stage) {
        assertThat(stage.seen).doesNotContain("Undecryptable");
        assertThat(stage.seen).noneMatch(label -> label.startsWith("Malformed") || label.startsWith("Alert"));
        assertThat(stage.engine.engine().ending().map(ending -> ending.explanation()))
                .isEmpty();
        assertThat(stage.puppet.established()).isTrue();
        assertThat(stage.send(Symbol.of(Kind.APPLICATION_DATA).with("content", "6869")))
                .isEmpty();
        assertThat(new String(stage.engine.delivered(), US_ASCII)).endsWith("hi");
        var out = new ByteArrayOutputStream();
        assertThat(stage.engine.write(new byte[] {1, 2}, out)).isTrue();
        // Before TLS 1.1 the first octet travels alone.
        assertThat(stage.puppet.receive(out.toByteArray()).stream()
                        .map(data -> ((Observation.Data) data).content())
                        .reduce(Bytes.EMPTY, Bytes::concat))
                .isEqualTo(Bytes.of(1, 2));
    }
}
