package org.spectls.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.learn.Learned.Ending;
import org.spectls.learn.compare.Category;
import org.spectls.learn.peer.Running;
import org.spectls.learn.peer.Stack;
import org.spectls.learn.peer.Stacks;
import org.spectls.learn.query.Patience;
import org.spectls.learn.query.Teachers;
import org.spectls.learn.study.Reference;
import org.spectls.learn.study.Study;
import org.spectls.learn.study.Subjects;
import org.spectls.puppet.Identities;

/** Other stacks as servers: what is known of them is found, and nothing worse. */
class PeersTest {
    @SuppressWarnings("TimeInStaticInitializer") // certificates have to be valid while the tests run
    private static final Identities.Demo DEMO = Identities.demo(Instant.now(), new SecureRandom());

    private static final int TIMEOUT = 2000;
    private static final int QUIET = 50;

    @TempDir
    Path folder = Path.of("");

    /** Both answer within the process. */
    @Test
    void jsseEndsARenegotiationThatItDoesNotWant() throws IOException {
        Study study = learn("jsse");
        assertThat(study.learned().irregularities()).isEmpty();
        assertThat(study.comparison().differences())
                .anySatisfy(one -> assertThat(one.letter().name() + " in "
                                + study.reference().names().get(one.state()) + ": " + one.category())
                        .isEqualTo("ClientHello in Connected: refused"));
    }

    @Test
    void bctlsSaysNothingBeforeAHello() throws IOException {
        Study study = learn("bctls");
        assertThat(study.learned().irregularities()).isEmpty();
        assertThat(study.comparison().count(Category.CLOSED_WITHOUT_ALERT)).isEqualTo(9);
    }

    /** Those behind sockets take as long as silence has to be waited for. */
    @Tag("prove")
    @ParameterizedTest
    @ValueSource(strings = {"openssl", "gnutls"})
    void programsDoNotTakeWhatTheyShouldRefuse(String stack) throws IOException {
        Study study = learn(stack);
        assertThat(study.comparison().count(Category.ACCEPTED)).isZero();
        assertThat(study.comparison().count(Category.SILENT)).isZero();
    }

    private Study learn(String id) throws IOException {
        Reference reference = Simulated.SERVER;
        Stack stack = Stacks.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        assumeTrue(stack.title().isPresent(), id + " is not installed");
        Patience patience = new Patience(QUIET, TIMEOUT, System::nanoTime);
        try (Running running = stack.start(reference.tested(), reference.profile(), DEMO, folder, 2);
                Teachers teachers =
                        Subjects.others(reference, DEMO.identities(), running.connectors(), "localhost", patience)) {
            Study study = Study.of(reference, stack.title().orElseThrow(), teachers, Simulated.SETTINGS, Progress.NONE);
            assertThat(study.learned().ending()).as(study.summary()).isEqualTo(Ending.COMPLETE);
            assertThat(study.comparison().count(Category.GARBAGE)).isZero();
            return study;
        }
    }
}
