package org.spectls.crypto.hash;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HashTest {
    @Test
    void hashesAbc() {
        assertThat(HexFormat.of().formatHex(HashAlgorithm.SHA256.digest("abc".getBytes(US_ASCII))))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void putsMd5BeforeSha1() {
        byte[] both = HashAlgorithm.MD5_SHA1.digest("abc".getBytes(US_ASCII));
        assertThat(HexFormat.of().formatHex(both))
                .isEqualTo("900150983cd24fb0d6963f7d28e17f72a9993e364706816aba3e25717850c26c9cd0d89d");
    }

    @ParameterizedTest
    @EnumSource
    void aSnapshotDisturbsNothing(HashAlgorithm algorithm) {
        Hash hash = algorithm.start();
        hash.update(new byte[] {1, 2});
        Hash copy = hash.copy();
        byte[] early = hash.snapshot();
        hash.update(ByteBuffer.wrap(new byte[] {3}));
        copy.update(new byte[] {9, 4, 9}, 1, 1);
        assertThat(early).isEqualTo(algorithm.digest(new byte[] {1, 2})).hasSize(algorithm.length());
        assertThat(copy.finish()).isEqualTo(algorithm.digest(new byte[] {1, 2, 4}));
        assertThat(hash.finish()).isEqualTo(algorithm.digest(new byte[] {1}, new byte[] {2, 3}));
        assertThat(hash.finish()).isEqualTo(algorithm.digest());
        assertThat(algorithm.digest()).isNotEqualTo(algorithm.digest(new byte[1]));
    }

    @ParameterizedTest
    @EnumSource
    void saysWhereItComesFrom(HashAlgorithm algorithm) {
        assertThat(HashSources.describe(algorithm)).endsWith("(JCA)");
    }
}
