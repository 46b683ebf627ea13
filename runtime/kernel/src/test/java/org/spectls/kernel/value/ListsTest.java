package org.spectls.kernel.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListsTest {
    @Test
    void elementsAreThereOrNot() {
        assertThat(Lists.at(List.of(1, 2), 1)).contains(2);
        assertThat(Lists.at(List.of(1, 2), 2)).isEmpty();
        assertThat(Lists.at(List.of(), -1)).isEmpty();
    }

    @Test
    void concatenates() {
        assertThat(Lists.concat(List.of(1), List.of(2, 3))).containsExactly(1, 2, 3);
    }

    @Test
    void elementsWithoutTheirConditionAreNotMade() {
        List<Integer> list = new ListBuilder<Integer>()
                .add(1)
                .addIf(true, () -> 2)
                .addIf(false, () -> fail("not needed"))
                .build();

        assertThat(list).containsExactly(1, 2);
    }
}
