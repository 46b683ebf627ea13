package org.spectls.maven;

import java.nio.file.Path;
import java.util.Map;
import org.spectls.compiler.emit.java.common.JavaOptions;

/**
 * What is to be generated, and where.
 *
 * @param specDirectory holds the specification's files
 * @param outputDirectory belongs to the generator, which removes what it did not write there
 */
record GenerationSettings(
        Path specDirectory, Path outputDirectory, String basePackage, Map<String, String> externTypes) {

    JavaOptions javaOptions() {
        return new JavaOptions(basePackage, externTypes);
    }
}
