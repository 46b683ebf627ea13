package org.spectls.crypto.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Test vectors kept beside the project, in {@code ../shared/data}. Tests are skipped where they are absent. */
public final class SharedData {
    private SharedData() {}

    /** A test of a Wycheproof file, with the group it belongs to. */
    public record Vector(JsonNode group, JsonNode test) {
        public byte[] bytes(String field) {
            return hex(test.get(field));
        }

        public boolean expects(String result) {
            return test.get("result").asText().equals(result);
        }

        public boolean hasFlag(String flag) {
            for (JsonNode each : test.get("flags")) {
                if (each.asText().equals(flag)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String toString() {
            return "test " + test.get("tcId").asText() + ", "
                    + test.get("comment").asText();
        }
    }

    public static List<Vector> wycheproof(String file) {
        List<Vector> vectors = new ArrayList<>();
        for (JsonNode group : json("wycheproof/" + file).get("testGroups")) {
            for (JsonNode test : group.get("tests")) {
                vectors.add(new Vector(group, test));
            }
        }
        return vectors;
    }

    public static JsonNode json(String path) {
        try {
            return new ObjectMapper().readTree(file(path).toFile());
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    public static List<String> lines(String path) {
        try {
            return Files.readAllLines(file(path));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    public static byte[] hex(JsonNode node) {
        return HexFormat.of().parseHex(node.asText());
    }

    private static Path file(String path) {
        Path file = projectRoot().resolveSibling("shared").resolve("data").resolve(path);
        assumeTrue(Files.exists(file), () -> "skipped: no test vectors at " + file);
        return file;
    }

    private static Path projectRoot() {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("mvnw"))) {
            Path parent = root.getParent();
            assumeTrue(parent != null, "skipped: not run inside the project");
            root = parent == null ? root : parent;
        }
        return root;
    }
}
