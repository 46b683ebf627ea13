package org.spectls.learn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spectls.learn.study.Reference;
import org.spectls.learn.study.Study;
import org.spectls.learn.study.Study.Verdict;
import org.spectls.learn.study.Subjects;
import org.spectls.puppet.run.World;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Profile;

/** The generated stack is the machine that the specification stands for. */
class OurStackTest {
    private static final World WORLD = World.create();

    @ParameterizedTest
    @EnumSource
    void isWhatTheSpecificationSays(Role tested) {
        assertEqual(tested, Profile.NO_RESUMPTION, Letters.CORE, "wp:0");
    }

    static void assertEqual(Role tested, Profile profile, Letters letters, String search) {
        Settings settings = Settings.of(Equivalence.parse(search));
        Reference reference = Reference.of(WORLD, tested, profile, letters, settings, Progress.NONE);
        Study study = Study.of(reference, "SpecTLS", Subjects.ours(reference), settings, Progress.NONE);
        assertThat(study.verdict()).as(study.summary()).isEqualTo(Verdict.EQUAL);
        assertThat(study.learned().mealy().size())
                .isEqualTo(reference.specified().mealy().size());
        assertThat(study.learned().irregularities()).isEmpty();
    }
}
