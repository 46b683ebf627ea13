package org.spectls.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which data are held against which specification.
 *
 * @param data files, or folders with such files
 * @param specDirectory the specification; absent: the one that the tested stack brings along on the class path
 * @param classPath of the project's tests
 * @param endpoints those that matter; none: all
 * @param reportDirectory gets a folder for each stack
 */
record CoverageRequest(
        List<Path> data,
        Optional<Path> specDirectory,
        List<Path> classPath,
        List<String> endpoints,
        Path reportDirectory) {
    CoverageRequest {
        data = List.copyOf(data);
        classPath = List.copyOf(classPath);
        endpoints = List.copyOf(endpoints);
    }
}
