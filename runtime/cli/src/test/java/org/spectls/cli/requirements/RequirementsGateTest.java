package org.spectls.cli.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.spectls.cli.testing.CommandRun;

/** Every MUST and SHOULD of the RFCs is met, tested, or has a reason; and whatever meets or tests one exists. */
class RequirementsGateTest {
    @Test
    void everythingIsAccountedFor() {
        CommandRun run = CommandRun.of("requirements", "--spec", Path.of("../../spec"), "--check");

        assertThat(run.out()).doesNotContain("were not checked");
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    }

    /** An installed program brings the requirements along, but no tests. */
    @Test
    void theProgramBringsThemAlong() {
        CommandRun run = CommandRun.of("requirements", "--id", "5246/7.4.9/finished-verified");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("refusal ServerHandshake.AwaitFinished.Finished!decrypt_error");
    }
}
