package org.spectls.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spectls.analysis.graph.Edge;
import org.spectls.analysis.graph.Graph;
import org.spectls.compiler.model.Model;

/** Facts of the project's specification that can be seen by reading it. */
class ProjectTest {
    private static final Model MODEL = Specs.project();
    private static final Analysis CLIENT = Analysis.of(MODEL, "Client");
    private static final Analysis SERVER = Analysis.of(MODEL, "Server");

    @Test
    void everyStateIsReachedAndEveryTimerFires() {
        for (Analysis endpoint : List.of(CLIENT, SERVER)) {
            assertThat(endpoint.states())
                    .isNotEmpty()
                    .allSatisfy(id -> assertThat(endpoint.state(id).reason()).isEmpty());
            assertThat(endpoint.timers())
                    .isNotEmpty()
                    .allSatisfy(id -> assertThat(endpoint.timer(id).reason()).isEmpty());
        }
    }

    /** An alert may come before the client said anything, and is told on. */
    @Test
    void renegotiationIsDeclinedBeforeItBegan() {
        assertThat(CLIENT.transition("ClientHandshake.Start.renegotiation_declined")
                        .path())
                .hasToString("[input opened: RecordRead.Unprotected.opened/fragment/alert_fragment,"
                        + " message Alert: AlertProtocol.Handshaking.Alert/other/warning,"
                        + " ClientHandshake.Start.renegotiation_declined, Heartbeat.Off.renegotiation_declined]");
    }

    /** Only what negotiates again has a connection to go on with. */
    @Test
    void declinedRenegotiationNeedsAConnection() {
        Verdict gone =
                CLIENT.pair("ClientHandshake.Start.connect", "ClientHandshake.AwaitServerHello.renegotiation_declined");
        Verdict goesOn = CLIENT.transition("ClientHandshake.AwaitServerHello.renegotiation_declined");

        assertThat(gone.feasible()).isFalse();
        assertThat(gone.reason())
                .isEqualTo("needs `previous present`, which is false after `ClientHandshake.Start.connect`");
        assertThat(goesOn.path())
                .anySatisfy(input ->
                        assertThat(input.toString()).contains("ClientHandshake.Connected.HelloRequest/accepted"));
    }

    /** A client that negotiates again offers no session. */
    @Test
    void nothingIsInterleavedWithAResumption() {
        Verdict verdict =
                CLIENT.transition("ClientHandshake.ResumedAwaitChangeCipherSpec.application_record/interleaved");

        assertThat(verdict.reason())
                .isEqualTo("needs `previous present`, which is false whenever `ClientHandshake` is in"
                        + " `ResumedAwaitChangeCipherSpec`");
    }

    /** No suite of the table has a certificate and a key exchange of a shared key alone. */
    @Test
    void whoShowedACertificateHasToExchangeKeys() {
        Verdict verdict = CLIENT.pair(
                "ClientHandshake.AwaitCertificate.Certificate/key_agreement",
                "ClientHandshake.AwaitServerKeyExchange.ServerHelloDone");

        assertThat(verdict.feasible()).isFalse();
        assertThat(verdict.reason())
                .isEqualTo("needs `parameters.suite.kx == psk`, which is false after"
                        + " `ClientHandshake.AwaitCertificate.Certificate/key_agreement`");
    }

    /** A peer's ChangeCipherSpec comes through only when keys are pending. */
    @Test
    void changeCipherSpecReachesOnlyWhoAwaitsIt() {
        assertThat(SERVER.transition("ServerHandshake.AwaitClientKeyExchange.peer_changed_cipher_spec")
                        .reason())
                .startsWith("`peer_changed_cipher_spec` is never raised while `ServerHandshake` is in"
                        + " `AwaitClientKeyExchange`; it is raised in `ChangeCipherSpecGate.Expecting`");
    }

    /** A path is a path of the graph: each step begins where the one before ended. */
    @Test
    void pathsHoldTogether() {
        Graph graph = SERVER.graph("ServerHandshake");
        for (int node = 0; node < graph.nodes().size(); node += 97) {
            int at = 0;
            for (Edge edge : graph.path(node)) {
                assertThat(edge.from()).isEqualTo(at);
                at = edge.to();
            }
            assertThat(at).isEqualTo(node);
            assertThat(graph.path(node)).hasSize(graph.depth(node));
        }
    }

    @Test
    void theSameIsFoundAgain() {
        Analysis again = Analysis.of(Specs.project(), "Client");

        assertThat(again.graph().nodes()).isEqualTo(CLIENT.graph().nodes());
        assertThat(again.transition("Heartbeat.Idle.idle")).isEqualTo(CLIENT.transition("Heartbeat.Idle.idle"));
    }
}
