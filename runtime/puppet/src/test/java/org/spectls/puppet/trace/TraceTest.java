package org.spectls.puppet.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spectls.kernel.wire.Bytes;
import org.spectls.puppet.symbol.Kind;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.symbol.Symbol;
import org.spectls.puppet.trace.Action.Call;
import org.spectls.puppet.trace.Action.Operation;
import org.spectls.puppet.trace.Action.Reconnect;
import org.spectls.puppet.trace.Action.Send;

class TraceTest {
    private static final Action CONNECT = new Call(Operation.CONNECT, Bytes.EMPTY);
    private static final Action HELLO = new Send(Symbol.of(Kind.SERVER_HELLO));
    private static final Action AGAIN = new Reconnect();

    @Test
    void aClientBehindASocketConnectsFirstAndOnce() {
        assertThat(client(CONNECT, HELLO)).isTrue();
        assertThat(client(CONNECT, HELLO, AGAIN, CONNECT, HELLO)).isTrue();

        assertThat(client(HELLO, CONNECT)).isFalse();
        assertThat(client(CONNECT, HELLO, CONNECT)).isFalse();
        assertThat(client(CONNECT, AGAIN, HELLO)).isFalse();
    }

    @Test
    void nobodyTellsAServerBehindASocketWhatToDo() {
        assertThat(trace(Role.SERVER, new Send(Symbol.of(Kind.CLIENT_HELLO)), AGAIN)
                        .isRemote())
                .isTrue();
        assertThat(trace(Role.SERVER, new Call(Operation.CLOSE, Bytes.EMPTY)).isRemote())
                .isFalse();
    }

    private static boolean client(Action... actions) {
        return trace(Role.CLIENT, actions).isRemote();
    }

    private static Trace trace(Role tested, Action... actions) {
        return new Trace(
                "t",
                tested,
                Profile.PLAIN,
                new Trace.Goal("", List.of(), List.of()),
                Stream.of(actions)
                        .map(action -> new Step(action, List.of(), List.of(), List.of(), List.of()))
                        .toList());
    }
}
