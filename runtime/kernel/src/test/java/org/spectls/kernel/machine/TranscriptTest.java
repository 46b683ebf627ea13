package org.spectls.kernel.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spectls.kernel.wire.Bytes;

class TranscriptTest {
    private final Transcript transcript = new Transcript();

    @Test
    void holdsMessagesInOrderAndKnowsWhatCameBeforeTheOneInHand() {
        transcript.append(Bytes.ascii("hello "));
        transcript.mark();
        transcript.append(Bytes.ascii("world"));

        assertThat(transcript.all()).isEqualTo(Bytes.ascii("hello world"));
        assertThat(transcript.before()).isEqualTo(Bytes.ascii("hello "));
    }

    @Test
    void whatWasHandedOutDoesNotChange() {
        transcript.append(Bytes.ascii("one"));
        Bytes one = transcript.all();

        transcript.append(Bytes.ascii("two"));
        transcript.clear();
        transcript.append(Bytes.ascii("three"));

        assertThat(one).isEqualTo(Bytes.ascii("one"));
        assertThat(transcript.all()).isEqualTo(Bytes.ascii("three"));
        assertThat(transcript.before()).isEqualTo(Bytes.EMPTY);
    }

    @Test
    void growsAsNeeded() {
        for (int i = 0; i < 1000; i++) {
            transcript.append(Bytes.of(i));
        }
        assertThat(transcript.all().length()).isEqualTo(1000);
        assertThat(transcript.all().get(999)).isEqualTo(999 & 0xff);
    }
}
