package org.spectls.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.compiler.model.Model;
import org.spectls.interpreter.Monitor;
import org.spectls.interpreter.Octets;

class SimulationTest {
    @Test
    void bothSidesConnectWhenAllIsWell() {
        Simulation open = Runs.honest(Runs.tls());

        assertThat(Runs.state(open, 0, "ClientHandshake")).isEqualTo("ClientHandshake.Connected");
        assertThat(Runs.state(open, 1, "ServerHandshake")).isEqualTo("ServerHandshake.Connected");
        assertThat(open.flying()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Server.client_auth=required",
                "cipher_suites=TLS_RSA_WITH_AES_128_GCM_SHA256",
                "cipher_suites=TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256",
                "encrypt_then_mac=false",
                "groups=[secp256r1]",
                "record_size_limit=64",
                "unsafe_compression=true",
                "heartbeat_mode=peer_allowed_to_send"
            })
    void bothSidesConnectAndTalkUnderOtherConfigurations(String configuration) {
        Simulation open = Runs.honest(Runs.tls(configuration));
        Simulation talked = Runs.honest(Runs.moved(open, "Client.write 500", "Server.write 1"));

        assertThat(Runs.state(talked, 0, "ClientHandshake")).isEqualTo("ClientHandshake.Connected");
        assertThat(Runs.state(talked, 1, "ServerHandshake")).isEqualTo("ServerHandshake.Connected");
        assertThat(talked.flying()).isEmpty();
    }

    @Test
    void aMoveLeavesTheSimulationAsItWas() {
        Simulation start = Runs.moved(Runs.tls(), "Client.connect localhost, absent");
        List<Octets> before = octets(start);

        Simulation delivered = Runs.moved(start, "deliver Server");

        assertThat(octets(start)).isEqualTo(before).hasSize(1);
        assertThat(delivered.flying()).isEmpty();
        assertThat(Runs.state(start, 1, "ServerHandshake")).isEqualTo("ServerHandshake.AwaitClientHello");
    }

    @Test
    void theSameSeedMakesTheSameOctetsAndAnotherOthers() {
        String[] lines = {
            "Client.connect localhost, absent", "deliver Server", "Server.find_session = absent", "Server.sign = signed"
        };
        List<Octets> first = octets(Runs.moved(Runs.tls(), lines));

        assertThat(octets(Runs.moved(Runs.tls(), lines))).isEqualTo(first).hasSize(4);
        assertThat(octets(Runs.moved(new Settings(2, List.of()).begin(Runs.TLS), lines)))
                .doesNotContainAnyElementsOf(first.subList(0, 3));
    }

    @Test
    void backAndForthLeadsToTheSameOctets() {
        Course course = new Course(Runs.tls());
        while (Offers.of(course.now()).honest().isPresent() && course.position() < 9) {
            course.take(Offers.of(course.now()).honest().get());
        }
        List<Octets> once = octets(course.now());

        assertThat(course.go(2)).isTrue();
        // Another way, so that nothing is kept of the first.
        course.take(move(course, "Client.close"));
        assertThat(course.go(2)).isTrue();
        while (course.position() < 9) {
            course.take(Offers.of(course.now()).honest().get());
        }

        assertThat(octets(course.now())).isEqualTo(once).hasSize(3);
        assertThat(course.length()).isEqualTo(9);
        assertThat(course.go(10)).isFalse();
    }

    @Test
    void aMoveThatDiffersForgetsWhatWasTakenBack() {
        Course course = new Course(Runs.tls());
        course.take(move(course, "Client.connect localhost, absent"));
        course.take(move(course, "deliver Server"));

        course.go(1);
        course.take(move(course, "drop Server"));

        assertThat(course.length()).isEqualTo(2);
        assertThat(course.now().flying()).isEmpty();
    }

    @Test
    void whatIsAlteredUnderProtectionIsNotAuthentic() {
        Simulation open = Runs.honest(Runs.tls());
        Simulation altered = Runs.moved(open, "Client.write 100", "alter Server 0", "deliver Server");

        assertThat(altered.party(1).situation().refusal().orElseThrow().failure())
                .hasToString("bad_record_mac");
    }

    @Test
    void whatAStrangerSendsIsNotAuthenticAndWhatThePeerSendsIs() {
        Simulation open = Runs.honest(Runs.tls());
        String alert = " Server Alert level=fatal description=internal_error";

        Simulation attacked = Runs.moved(open, "attack" + alert, "deliver Server");
        Simulation told = Runs.moved(open, "inject" + alert, "deliver Server");

        assertThat(attacked.party(1).situation().refusal().orElseThrow().failure())
                .hasToString("bad_record_mac");
        assertThat(told.party(1).situation().refusal()).isEmpty();
        assertThat(told.party(1).situation().ended()).isTrue();
    }

    @Test
    void aRepeatedOrOvertakenRecordIsNotAuthentic() {
        Simulation written = Runs.moved(Runs.honest(Runs.tls()), "Client.write 5", "Client.write 6");

        assertThat(Runs.moved(written, "delay Server", "deliver Server")
                        .party(1)
                        .situation()
                        .ended())
                .isTrue();
        assertThat(Runs.moved(written, "duplicate Server", "deliver Server", "deliver Server")
                        .party(1)
                        .situation()
                        .ended())
                .isTrue();
        assertThat(Runs.moved(written, "deliver Server", "deliver Server")
                        .party(1)
                        .situation()
                        .ended())
                .isFalse();
    }

    @Test
    void aLostHeartbeatEndsTheConnectionInTime() {
        Simulation open = Runs.honest(Runs.tls("heartbeat_mode=peer_allowed_to_send"));
        Simulation asked = Runs.moved(open, "Client.send_heartbeat", "drop Server", "time 4s");
        Simulation waited = Runs.moved(asked, "time");

        assertThat(asked.party(0).situation().ended()).isFalse();
        assertThat(waited.party(0).situation().ended()).isTrue();
        assertThat(waited.now()).isEqualTo(10_000);
    }

    @Test
    void aSessionIsResumedOnTheNextConnection() {
        Simulation closed = Runs.honest(Runs.moved(Runs.honest(Runs.tls()), "Client.close"));
        Simulation again = Runs.moved(closed, "reconnect", "Client.connect localhost, session", "deliver Server");
        Simulation resumed = Runs.moved(again, "Server.find_session = found");

        assertThat(Runs.state(resumed, 1, "ServerHandshake")).isEqualTo("ServerHandshake.ResumedAwaitChangeCipherSpec");
        assertThat(Runs.state(Runs.honest(resumed), 0, "ClientHandshake")).isEqualTo("ClientHandshake.Connected");
    }

    @Test
    void aRejectedCertificateEarnsItsAlert() {
        Simulation now = Runs.moved(Runs.tls(), "Client.connect localhost, absent", "deliver Server");
        now = Runs.moved(now, "Server.find_session = absent", "Server.sign = signed");
        now = Runs.moved(now, "deliver Client", "deliver Client", "deliver Client", "deliver Client");

        Simulation rejected = Runs.moved(now, "Client.validate_certificate = revoked");

        assertThat(rejected.party(0).situation().refusal().orElseThrow().failure())
                .hasToString("certificate_revoked");
        assertThat(rejected.flying()).singleElement().hasToString("Alert(fatal, certificate_revoked)");
    }

    @Test
    void aViolatedPropertyShows() {
        Model dark = Runs.lamp("\n/// Nobody may shine.\nproperty darkness of Lamp: never do shine\n");
        Simulation start = new Settings(1, List.of()).begin(dark);
        Simulation asked = Runs.moved(start, "Switch.turn full", "deliver Lamp");
        Simulation lit = Runs.moved(asked, "Lamp.look_up = present");

        assertThat(violated(asked)).isEmpty();
        assertThat(violated(lit)).containsExactly("darkness");
    }

    private static List<String> violated(Simulation simulation) {
        return simulation.party(0).monitors().stream()
                .filter(Monitor::violated)
                .map(monitor -> monitor.property().name())
                .toList();
    }

    private static Move move(Course course, String line) {
        return new TypedMoves(course.now()).find(line).orElseThrow();
    }

    private static List<Octets> octets(Simulation simulation) {
        return simulation.flying().stream()
                .map(parcel -> parcel.fragment().octets())
                .toList();
    }
}
