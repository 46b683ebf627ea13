package org.spectls.compiler.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.emit.java.common.JavaOptions;

class JavaEmitterTest {
    private static final JavaOptions OPTIONS = new JavaOptions("sample.post", Map.of());

    @Test
    void whatItEmitsCompilesWithoutWarnings() {
        Map<String, String> sources = JavaEmitter.emit(Sample.model(), OPTIONS);

        assertThat(InMemoryCompiler.compile(sources)).isNotNull();
    }
}
