package org.spectls.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.TestExecutionListener;

class CoverageListenerTest {
    @Test
    void isFoundByJUnit() {
        assertThat(ServiceLoader.load(TestExecutionListener.class))
                .anySatisfy(listener -> assertThat(listener).isInstanceOf(CoverageListener.class));
    }
}
