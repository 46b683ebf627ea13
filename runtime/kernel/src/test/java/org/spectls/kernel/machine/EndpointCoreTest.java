package org.spectls.kernel.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spectls.kernel.machine.Transition.Kind;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.DecodeFault;
import org.spectls.kernel.wire.Framing;

class EndpointCoreTest {
    private final List<String> happened = new ArrayList<>();
    private final Core core = new Core();
    private final Rule rule =
            new Rule(Kind.IMPLICIT, "knock", "knock", "fail", "door.tls:3", "", "", EnumSet.of(Door.SHUT));

    @Test
    void handsOutOneMessageAfterTheOther() {
        core.fragment(Bytes.of(1, 7, 2, 8, 9, 1));
        core.feed(Pipe.FRAMED);

        assertThat(core.aligned(Pipe.FRAMED)).isFalse();
        assertThat(core.deliverNext()).isTrue();
        assertThat(core.deliverNext()).isTrue();
        assertThat(core.deliverNext()).isFalse();
        assertThat(happened).containsExactly("FRAMED 0107", "FRAMED 020809");
        assertThat(core.aligned(Pipe.FRAMED)).isFalse();
    }

    @Test
    void whatNobodyReceivesIsDropped() {
        core.fragment(Bytes.of(1));
        core.feed(Pipe.UNHEARD);

        assertThat(core.deliverNext()).isFalse();
        assertThat(core.aligned(Pipe.UNHEARD)).isTrue();
    }

    @Test
    void holdsMessagesBackWhileAnOperationRuns() {
        core.fragment(Bytes.of(0));
        core.feed(Pipe.FRAMED);
        core.operationRuns = true;

        assertThat(core.deliverNext()).isFalse();

        core.operationRuns = false;
        assertThat(core.deliverNext()).isTrue();
    }

    @Test
    void aMessageThatIsTooLongIsAFaultOnce() {
        core.fragment(Bytes.of(0x7f, 0xff, 0xff));
        core.feed(Pipe.LONG);

        assertThat(core.deliverNext()).isTrue();
        assertThat(core.deliverNext()).isFalse();
        assertThat(happened).containsExactly("LONG OVERSIZE");
    }

    @Test
    void failsOnceAndEnds() {
        List<String> seen = new ArrayList<>();
        core.observe((endpoint, transition, now) -> seen.add(endpoint + " " + transition + " " + now));
        core.timers.start(0, 0, 10);
        core.advance(5);

        core.fail(rule.in(Door.SHUT), "stuck");
        core.fail(rule.in(Door.SHUT), "again");
        core.advance(20);

        assertThat(happened).containsExactly("fails stuck", "wiped");
        assertThat(seen).containsExactly("House Door.SHUT.knock 5", "House Door.SHUT.knock 5");
        assertThat(core.ended()).isTrue();
        assertThat(core.admits()).isFalse();
        Refusal refusal = core.refusal().orElseThrow();
        assertThat(refusal.failure()).isEqualTo("stuck");
        assertThat(refusal.expected()).containsExactly("open");
        assertThat(refusal.now()).isEqualTo(5);
    }

    @Test
    void whoWatchesSeesWhateverOthersObserve() {
        List<String> seen = new ArrayList<>();
        core.watch((endpoint, transition, now) -> seen.add("first"));
        core.observe((endpoint, transition, now) -> seen.add("observer"));
        core.watch((endpoint, transition, now) -> seen.add("second"));

        core.fired(rule.in(Door.SHUT));
        core.observe(null);
        core.fired(rule.in(Door.SHUT));

        assertThat(seen).containsExactly("first", "second", "observer", "first", "second");
    }

    @Test
    void firesTimersInTheOrderOfTheirDeadlines() {
        core.timers.start(0, 0, 30);
        core.timers.start(1, 0, 20);

        core.advance(30);

        assertThat(happened).containsExactly("timer 1", "timer 0");
    }

    @Test
    void knowsWhyACallWasRejected() {
        assertThat(core.admits()).isTrue();
        core.reject(rule.in(Door.SHUT));
        assertThat(core.accepted()).isFalse();
        assertThat(core.rejection()).isPresent();

        assertThat(core.admits()).isTrue();
        assertThat(core.accepted()).isTrue();
    }

    private enum Pipe {
        UNHEARD,
        FRAMED,
        LONG
    }

    private enum Door implements StateDescription {
        SHUT;

        @Override
        public String machine() {
            return "Door";
        }

        @Override
        public String label() {
            return name();
        }

        @Override
        public List<String> expects() {
            return List.of("open");
        }

        @Override
        public boolean isInitial() {
            return true;
        }

        @Override
        public boolean isFinal() {
            return false;
        }
    }

    private final class Core extends EndpointCore<String, Pipe> {
        private boolean operationRuns;

        Core() {
            super("House", 2, Pipe.class);
            receives(Pipe.FRAMED, new Framing.LengthField(0, 1, 1));
            receives(Pipe.LONG, new Framing.LengthField(0, 3, 3));
        }

        @Override
        protected boolean pending() {
            return operationRuns;
        }

        @Override
        protected void fire(int timer) {
            happened.add("timer " + timer);
        }

        @Override
        protected void deliver(Pipe channel, Bytes frame) {
            happened.add(channel + " " + frame);
        }

        @Override
        protected void malformed(Pipe channel, DecodeFault fault) {
            happened.add(channel + " " + fault);
        }

        @Override
        protected void onFail(String failure) {
            happened.add("fails " + failure);
        }

        @Override
        protected void wipe() {
            happened.add("wiped");
        }

        @Override
        protected List<StateDescription> states() {
            return List.of(Door.SHUT);
        }
    }
}
