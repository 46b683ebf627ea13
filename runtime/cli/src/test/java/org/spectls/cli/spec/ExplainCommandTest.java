package org.spectls.cli.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spectls.cli.testing.CommandRun;
import org.spectls.compiler.diagnostic.Explanations;

class ExplainCommandTest {
    @Test
    void listsEveryCodeWithItsTitle() {
        CommandRun run = CommandRun.of("explain");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines())
                .hasSameSizeAs(Explanations.codes())
                .allMatch(line -> line.matches("TLS\\d{4}  \\S.*"))
                .contains("TLS0501  two alternatives apply");
    }

    @Test
    void printsThePageOfACodeHoweverItIsWritten() {
        CommandRun run = CommandRun.of("explain", "tls0501");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo(Explanations.page("TLS0501").orElseThrow());
    }

    @Test
    void knowsNoOtherCode() {
        CommandRun run = CommandRun.of("explain", "TLS9999");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("there is no error code TLS9999");
    }
}
