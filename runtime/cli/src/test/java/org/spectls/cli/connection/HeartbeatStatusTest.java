package org.spectls.cli.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spectls.kernel.machine.Transition;

class HeartbeatStatusTest {
    private final List<String> lines = new ArrayList<>();
    private final HeartbeatStatus status = new HeartbeatStatus(lines::add);

    @Test
    void saysWhatBecomesOfOurs() {
        happens(100, "Idle", "idle", "AwaitHeartbeatResponse");
        happens(130, "AwaitHeartbeatResponse", "HeartbeatResponse", "ignore");
        happens(150, "AwaitHeartbeatResponse", "HeartbeatResponse", "Idle");
        happens(200, "Idle", "send_heartbeat", "AwaitHeartbeatResponse");
        happens(700, "AwaitHeartbeatResponse", "answer", "end");

        assertThat(lines)
                .containsExactly(
                        "heartbeat: sent",
                        "heartbeat: answered after 50 ms",
                        "heartbeat: sent",
                        "heartbeat: not answered for 500 ms, the peer is gone");
    }

    @Test
    void saysThatThePeersAreAnswered() {
        happens(0, "Idle", "HeartbeatRequest", "stay");
        happens(0, "Idle", "HeartbeatRequest", "ignore");

        assertThat(lines).containsExactly("heartbeat: the peer asked, and was answered");
    }

    private void happens(long now, String from, String event, String target) {
        status.onTransition("Client", new Happening(from, event, target), now);
    }

    private record Happening(String from, String event, String target) implements Transition {
        @Override
        public String id() {
            return machine() + "." + from + "." + event;
        }

        @Override
        public String machine() {
            return "Heartbeat";
        }

        @Override
        public Kind kind() {
            return Kind.EXPLICIT;
        }

        @Override
        public List<String> citations() {
            return List.of();
        }

        @Override
        public String source() {
            return "heartbeat.tls:1";
        }

        @Override
        public String doc() {
            return "";
        }
    }
}
