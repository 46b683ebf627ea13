package org.spectls.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private static final List<String> NAMES = List.of("client_hello", "server_hello", "AwaitEcho", "Idle", "on");

    @Test
    void findsSlipsOfTheFingers() {
        assertThat(Suggestions.nearest("client_helo", NAMES)).contains("client_hello");
        assertThat(Suggestions.nearest("cleint_hello", NAMES)).contains("client_hello");
        assertThat(Suggestions.nearest("awaitecho", NAMES)).contains("AwaitEcho");
        assertThat(Suggestions.didYouMean("Idel", NAMES)).contains("did you mean `Idle`?");
    }

    @Test
    void keepsSilentWhenNothingIsNear() {
        assertThat(Suggestions.nearest("transcript", NAMES)).isEmpty();
        assertThat(Suggestions.nearest("Idle", List.of("Idle"))).isEmpty();
        assertThat(Suggestions.nearest("x", List.of())).isEmpty();
    }

    @Test
    void givesTiesToTheAlphabet() {
        assertThat(Suggestions.nearest("stat", List.of("stay", "star", "stab"))).contains("stab");
    }
}
