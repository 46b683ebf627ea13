package org.spectls.interop.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionTest {
    @ParameterizedTest
    @CsvSource({"TLSv1, TLS_1_0", "TLS1.1, TLS_1_1", "TLSv1.2, TLS_1_2", "TLS 1.2, TLS_1_2"})
    void readsWhatProgramsWrite(String text, Version version) {
        assertThat(Version.of(text)).isEqualTo(Optional.of(version));
    }

    @Test
    void knowsNoOthers() {
        assertThat(Version.of("TLSv1.3")).isEmpty();
        assertThat(Version.of(0x0300)).isEmpty();
    }
}
