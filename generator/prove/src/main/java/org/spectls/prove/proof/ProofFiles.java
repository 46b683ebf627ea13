package org.spectls.prove.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.spectls.prove.tla.Scenario;

/**
 * What is written by hand beside a specification so that it can be proved: in its folder {@code properties}, what is around
 * the endpoints, what their host answers, and what is explored.
 */
public record ProofFiles(String primitives, String environment, List<Scenario> scenarios) {
    private static final String FOLDER = "properties";

    /**
     * Those of the specification in a folder.
     *
     * @throws IOException when one of them is missing
     */
    public static ProofFiles read(Path specification) throws IOException {
        Path folder = specification.resolve(FOLDER);
        return new ProofFiles(
                Files.readString(folder.resolve("primitives.tla")),
                Files.readString(folder.resolve("environment.tla")),
                Scenario.read(Files.readString(folder.resolve("scenarios.yaml"))));
    }
}
