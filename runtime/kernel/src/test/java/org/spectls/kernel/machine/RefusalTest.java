package org.spectls.kernel.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spectls.kernel.machine.Transition.Kind;

class RefusalTest {
    private static final StateDescription SHUT = new StateDescription() {
        @Override
        public String machine() {
            return "Door";
        }

        @Override
        public String label() {
            return "Shut";
        }

        @Override
        public int ordinal() {
            return 2;
        }

        @Override
        public List<String> expects() {
            return List.of("open", "lock");
        }

        @Override
        public boolean isInitial() {
            return true;
        }

        @Override
        public boolean isFinal() {
            return false;
        }
    };

    private final Transition transition = new Rule(
                    Kind.IMPLICIT,
                    "push",
                    "push",
                    "fail",
                    "door.tls:7",
                    "RFC1 2",
                    "Doors are pulled.\nAlways.",
                    Set.of(SHUT))
            .in(SHUT);

    @Test
    void explainsWhatHappenedWhereAndWhoSaysSo() {
        Refusal refusal =
                new Refusal("House", transition, "stuck", SHUT.expects(), Optional.of("truncated at byte 3"), 5);

        assertThat(refusal).hasToString("""
                Door: push in state Shut fails with stuck
                  detail      truncated at byte 3
                  expected    open, lock
                  transition  Door.Shut.push
                  specified   door.tls:7, RFC1 2
                  says        Doors are pulled.
                              Always.""");
    }

    @Test
    void aRuleGivesEachStateItsOwnTransition() {
        assertThat(transition.id()).isEqualTo("Door.Shut.push");
        assertThat(transition.to()).isEqualTo("(end)");
        assertThat(transition.kind()).isEqualTo(Kind.IMPLICIT);
        assertThat(SHUT.id()).isEqualTo("Door.Shut");
    }
}
