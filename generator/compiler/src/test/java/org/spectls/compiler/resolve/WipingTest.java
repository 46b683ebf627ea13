package org.spectls.compiler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.testing.Specs;

class WipingTest {
    private final Model model = Specs.feature("wiping");

    @Test
    void wipesWhatIsNotCarried() {
        // `both` lives on in `half`, which is a part of it.
        assertThat(wiped("First.Start.login")).containsExactly("password", "key");
        assertThat(wiped("First.Start.next")).isEmpty();
    }

    @Test
    void leavesToOthersWhatWasHandedOnAndWhatIsShared() {
        assertThat(wiped("First.Armed.login")).containsExactly("given_password");
        assertThat(wiped("First.Armed.next")).containsExactly("half");
    }

    @Test
    void ownsThePayloadOfAnEventThatNobodyElseHears() {
        assertThat(wiped("Second.Holding.moved")).containsExactly("half");
        assertThat(wiped("Second.Waiting.moved")).isEmpty();
        assertThat(wiped("Second.Waiting.told")).isEmpty();
        assertThat(wiped("Third.Waiting.told")).isEmpty();
    }

    private List<String> wiped(String id) {
        return Specs.leaf(model, id).wiped();
    }
}
