package org.spectls.cli.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a measurement left behind: JSON with an array {@code figures} at the top, each an object with {@code figure},
 * {@code value} and {@code command}, all of them text. Whatever else is in it is for others.
 */
final class ResultFile {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ResultFile() {}

    /**
     * The figures of one file, or of all JSON files below a folder that have any, in the order of their paths.
     *
     * @throws IOException when there is no such file, or it has none
     */
    static List<Figure> read(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            List<Figure> figures = figures(path);
            if (figures.isEmpty()) {
                throw new IOException(path + " has no figures");
            }
            return figures;
        }
        List<Figure> found = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(path)) {
            for (Path file : walk.filter(ResultFile::isResult).sorted().toList()) {
                found.addAll(figures(file));
            }
        }
        return found;
    }

    private static boolean isResult(Path path) {
        return path.toString().endsWith(".json") && Files.isRegularFile(path);
    }

    private static List<Figure> figures(Path file) throws IOException {
        List<Figure> figures = new ArrayList<>();
        try {
            for (JsonNode node : MAPPER.readTree(Files.readString(file)).path("figures")) {
                figures.add(new Figure(text(node, "figure"), text(node, "value"), text(node, "command")));
            }
        } catch (JsonProcessingException broken) {
            throw new IOException(
                    file + ":" + broken.getLocation().getLineNr() + ": " + broken.getOriginalMessage(), broken);
        } catch (IllegalArgumentException incomplete) {
            throw new IOException(file + ": " + incomplete.getMessage(), incomplete);
        }
        return figures;
    }

    private static String text(JsonNode node, String field) {
        String text = node.path(field).asText();
        if (text.isBlank()) {
            throw new IllegalArgumentException("a figure without `" + field + "`: " + node);
        }
        return text;
    }
}
