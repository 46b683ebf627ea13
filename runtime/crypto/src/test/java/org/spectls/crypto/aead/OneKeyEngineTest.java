package org.spectls.crypto.aead;

import static org.assertj.core.api.Assertions.assertThat;

import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;

class OneKeyEngineTest {
    @Test
    void expandsItsKeyOnceAndAlwaysEncrypts() {
        var reference = AESEngine.newInstance();
        reference.init(true, new KeyParameter(new byte[16]));
        byte[] expected = new byte[16];
        reference.processBlock(expected, 0, expected, 0);

        OneKeyEngine engine = new OneKeyEngine();
        engine.init(false, new KeyParameter(new byte[16]));
        engine.init(false, new KeyParameter(new byte[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}));
        byte[] block = new byte[16];
        engine.processBlock(block, 0, block, 0);
        assertThat(block).isEqualTo(expected);
    }
}
