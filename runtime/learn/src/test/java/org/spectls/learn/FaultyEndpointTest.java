package org.spectls.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.Compilation;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.SourceFile;
import org.spectls.compiler.source.SourceSet;
import org.spectls.compiler.source.StackSpec;
import org.spectls.kernel.machine.Substitution;
import org.spectls.learn.compare.Category;
import org.spectls.learn.compare.Difference;
import org.spectls.learn.study.Reference;
import org.spectls.learn.study.Study;
import org.spectls.learn.study.Study.Verdict;
import org.spectls.learn.study.Subjects;
import org.spectls.suite.mealy.Automaton;
import org.spectls.suite.mealy.Letter;
import org.spectls.testkit.interpreted.Interpreted;
import org.spectls.testkit.interpreted.Spectator;
import org.spectls.tls.protocol.ServerRole;

/** A server in which one transition is not as specified is found out, by the shortest way. */
class FaultyEndpointTest {
    @Test
    @SuppressWarnings("try") // installed is for the length of the block
    void takesDataBeforeFinished() throws IOException {
        Model faulty = changed(
                "handshake/server.tls",
                "on application_record -> fail unexpected_message  RFC5246 7.4.9\n        on Finished",
                "on application_record -> ignore  RFC5246 7.4.9\n        on Finished");
        Reference reference = Simulated.SERVER;
        Study study;
        try (Substitution.Installed installed = Substitution.install(Interpreted.of(faulty, new Spectator() {}))) {
            study = Study.of(reference, "a faulty server", Subjects.ours(reference), Simulated.SETTINGS, Progress.NONE);
        }
        assertThat(study.verdict()).as(study.summary()).isEqualTo(Verdict.DIFFERENT);
        assertThat(study.comparison().differences()).hasSize(1);
        Difference difference = study.comparison().differences().get(0);
        assertThat(difference.trace())
                .extracting(Letter::name)
                .containsExactly("ClientHello", "ClientKeyExchange", "ChangeCipherSpec", "ApplicationData");
        assertThat(difference.expected()).isEqualTo("Alert(fatal,unexpected_message),Closed");
        assertThat(difference.seen()).isEqualTo(Automaton.NOTHING);
        assertThat(difference.category()).isEqualTo(Category.SILENT);
        assertThat(reference.names().get(difference.state())).isEqualTo("AwaitFinished");
        assertThat(study.explanations().get(0).citations()).containsExactly("RFC5246 7.4.9");
        assertThat(study.explanations().get(0).transitions())
                .anySatisfy(transition -> assertThat(transition).endsWith("AwaitFinished.application_record"));
    }

    private static Model changed(String path, String old, String other) throws IOException {
        SourceSet sources = StackSpec.read(ServerRole.class.getClassLoader(), ServerRole.class.getPackageName())
                .orElseThrow();
        assertThat(sources.text(path)).contains(old);
        List<SourceFile> files = sources.files().stream()
                .map(file -> file.path().equals(path)
                        ? new SourceFile(path, file.text().replace(old, other))
                        : file)
                .toList();
        return Compilation.of(new SourceSet(files)).model().orElseThrow();
    }
}
