package org.spectls.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplanationsTest {
    @Test
    void findsPagesByCode() {
        assertThat(Explanations.page("TLS0501"))
                .hasValueSatisfying(page -> assertThat(page)
                        .startsWith("# TLS0501: two alternatives apply\n")
                        .contains("## Wrong\n", "## Right\n"));
        assertThat(Explanations.page("TLS0000")).isEmpty();
        assertThat(Explanations.page("../Explanations")).isEmpty();
    }

    @Test
    void listsTheCodesInOrder() {
        assertThat(Explanations.codes()).isSorted().contains("TLS0501", "TLS0803");
    }
}
