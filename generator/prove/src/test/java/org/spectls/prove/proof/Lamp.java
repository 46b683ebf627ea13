package org.spectls.prove.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.spectls.compiler.source.SourceSet;
import org.spectls.prove.tla.Scenario;

/** The protocol of the language reference, and what is around it. */
final class Lamp {
    private static final Pattern EXAMPLE = Pattern.compile("```tls spec=lamp\n(.*?)```", Pattern.DOTALL);

    private Lamp() {}

    static SourceSet sources() throws IOException {
        String reference = Files.readString(Path.of("../../spec/doc/language.md"));
        return SourceSet.of(
                "lamp.tls",
                EXAMPLE.matcher(reference)
                        .results()
                        .map(match -> match.group(1))
                        .collect(Collectors.joining("\n")));
    }

    static ProofFiles files() throws IOException {
        return new ProofFiles(
                resource("Primitives.tla"), resource("Environment.tla"), Scenario.read(resource("scenarios.yaml")));
    }

    static String resource(String name) throws IOException {
        try (var in = Objects.requireNonNull(Lamp.class.getResourceAsStream("/lamp/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
