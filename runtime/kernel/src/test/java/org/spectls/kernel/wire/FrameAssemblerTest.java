package org.spectls.kernel.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameAssemblerTest {
    private static final Framing TAG_AND_LENGTH = new Framing.LengthField(1, 3, 4);

    private final FrameAssembler frames = new FrameAssembler(TAG_AND_LENGTH, 1000);

    @Test
    void aFrameWholeInItsFragmentIsNotCopied() throws DecodeException {
        Bytes fragment = Bytes.fromHex("01000002aabb");
        frames.feed(fragment);

        assertThat(frames.next()).containsSame(fragment);
        assertThat(frames.aligned()).isTrue();
    }

    @Test
    void severalFramesInAFragment() throws DecodeException {
        Bytes fragment = Bytes.fromHex("01000001aa" + "02000000" + "0300");
        frames.feed(fragment);

        Optional<Bytes> first = frames.next();
        assertThat(first).contains(Bytes.fromHex("01000001aa"));
        assertThat(first.orElseThrow().exposeArray()).isSameAs(fragment.exposeArray());
        assertThat(frames.aligned()).isFalse();
        assertThat(frames.next()).contains(Bytes.fromHex("02000000"));
        assertThat(frames.next()).isEmpty();
        assertThat(frames.aligned()).isFalse();
    }

    @Test
    void aFrameOverManyFragments() throws DecodeException {
        for (String part : List.of("01", "0000", "", "03aa", "bb")) {
            frames.feed(Bytes.fromHex(part));
            assertThat(frames.next()).isEmpty();
        }
        frames.feed(Bytes.fromHex("cc02"));

        assertThat(frames.next()).contains(Bytes.fromHex("01000003aabbcc"));
        assertThat(frames.next()).isEmpty();
        assertThat(frames.aligned()).isFalse();
    }

    @Test
    void aLengthOverTheLimitIsAFaultBeforeItsBytesArrive() {
        frames.feed(Bytes.fromHex("01ffff"));
        frames.feed(Bytes.fromHex("ff"));

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(frames::next)
                    .isInstanceOfSatisfying(
                            DecodeException.class, e -> assertThat(e.fault()).isEqualTo(DecodeFault.OVERSIZE));
        }
        frames.clear();
        assertThat(frames.aligned()).isTrue();
    }

    @Test
    void theLimitItselfIsAllowed() throws DecodeException {
        FrameAssembler small = new FrameAssembler(TAG_AND_LENGTH, 5);
        small.feed(Bytes.fromHex("01000001aa" + "01000002aabb"));

        assertThat(small.next()).isPresent();
        assertThatThrownBy(small::next).isInstanceOf(DecodeException.class);
    }

    @Test
    void framesOfOneLength() throws DecodeException {
        FrameAssembler pairs = new FrameAssembler(new Framing.FixedLength(2), 2);
        pairs.feed(Bytes.of(1, 2, 3));

        assertThat(pairs.next()).contains(Bytes.of(1, 2));
        assertThat(pairs.next()).isEmpty();
        pairs.feed(Bytes.of(4));
        assertThat(pairs.next()).contains(Bytes.of(3, 4));
        assertThat(pairs.aligned()).isTrue();
    }

    @Test
    void aFragmentThatIsAFrame() throws DecodeException {
        FrameAssembler whole = new FrameAssembler(new Framing.WholeFragment(), 3);
        whole.feed(Bytes.EMPTY);
        whole.feed(Bytes.of(1, 2, 3));
        whole.feed(Bytes.of(1, 2, 3, 4));

        assertThat(whole.next()).contains(Bytes.EMPTY);
        assertThat(whole.next()).contains(Bytes.of(1, 2, 3));
        assertThatThrownBy(whole::next).isInstanceOf(DecodeException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void fragmentationDoesNotMatter(long seed) throws DecodeException {
        Random random = new Random(seed);
        List<Bytes> sent = new ArrayList<>();
        WireWriter stream = new WireWriter();
        for (int i = 0; i < 200; i++) {
            WireWriter frame = new WireWriter();
            frame.writeUint8(i);
            byte[] body = new byte[random.nextInt(12)];
            random.nextBytes(body);
            frame.writePrefixed(Bytes.wrap(body), 0, 996, 3);
            sent.add(frame.toBytes());
            stream.writeBytes(frame.toBytes());
        }

        List<Bytes> received = new ArrayList<>();
        Bytes left = stream.toBytes();
        while (!left.isEmpty()) {
            int size = random.nextInt(20);
            frames.feed(left.slice(0, size));
            left = left.slice(size);
            for (Optional<Bytes> frame = frames.next(); frame.isPresent(); frame = frames.next()) {
                received.add(frame.get());
            }
        }

        assertThat(received).isEqualTo(sent);
        assertThat(frames.aligned()).isTrue();
    }
}
