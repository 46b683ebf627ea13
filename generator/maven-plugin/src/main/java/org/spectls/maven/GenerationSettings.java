package org.spectls.maven;

import java.nio.file.Path;
import java.util.Map;
import org.spectls.compiler.emit.java.common.JavaOptions;

/**
 * What is to be generated, and where.
 *
 * @param specDirectory holds the specification's files
 * @param outputDirectory belongs to the generator, which removes what it did not write there
 * @param resourceDirectory where the specification goes, for the stack's jar; belongs to the generator too
 */
record GenerationSettings(
        Path specDirectory,
        Path outputDirectory,
        Path resourceDirectory,
        String basePackage,
        Map<String, String> externTypes) {

    JavaOptions javaOptions() {
        return new JavaOptions(basePackage, externTypes);
    }
}
