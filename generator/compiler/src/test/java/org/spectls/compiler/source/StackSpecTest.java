package org.spectls.compiler.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StackSpecTest {
    private static final SourceSet SOURCES =
            new SourceSet(List.of(new SourceFile("a/lamp.tls", "lämp"), new SourceFile("b.tls", "switch")));

    private final SortedMap<String, String> resources = StackSpec.resources("lights.on", SOURCES);

    @Test
    void liesBelowThePackageOfTheStack() {
        assertThat(resources)
                .containsOnlyKeys(
                        "META-INF/spectls/spec/lights.on/a/lamp.tls",
                        "META-INF/spectls/spec/lights.on/b.tls",
                        "META-INF/spectls/spec/lights.on/index")
                .containsEntry(
                        "META-INF/spectls/spec/lights.on/index",
                        "format 1\nfingerprint " + SOURCES.fingerprint() + "\nfile a/lamp.tls\nfile b.tls\n");
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        assertThat(StackSpec.read(new Resources(resources), "lights.on")).contains(SOURCES);
    }

    @Test
    void isAbsentFromAStackWithoutIt() throws IOException {
        assertThat(StackSpec.read(new Resources(resources), "lights.off")).isEmpty();
    }

    @Test
    void noticesThatAFileIsMissing() {
        resources.remove("META-INF/spectls/spec/lights.on/b.tls");

        assertThatThrownBy(() -> StackSpec.read(new Resources(resources), "lights.on"))
                .hasMessage("b.tls of lights.on is missing");
    }

    @Test
    void noticesThatAFileIsAnother() {
        resources.put("META-INF/spectls/spec/lights.on/b.tls", "other");

        assertThatThrownBy(() -> StackSpec.read(new Resources(resources), "lights.on"))
                .hasMessage("the specification of lights.on is not the one that its stack was made of");
    }

    @Test
    void noticesAnotherFormat() {
        resources.put("META-INF/spectls/spec/lights.on/index", "format 2\n");

        assertThatThrownBy(() -> StackSpec.read(new Resources(resources), "lights.on"))
                .hasMessageContaining("format that is not known");
    }

    /** A class path of texts. */
    private static final class Resources extends ClassLoader {
        private final Map<String, String> texts;

        Resources(Map<String, String> texts) {
            super(null);
            this.texts = texts;
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            String text = texts.get(name);
            return text == null ? null : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
