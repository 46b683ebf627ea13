package org.spectls.requirements.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.spectls.requirements.model.Keywords;
import org.spectls.requirements.model.Matrix;
import org.spectls.requirements.model.Problem;
import org.spectls.requirements.model.Standard;

/** Reads a folder: a file for each RFC, and {@value #KEYWORDS}. */
public final class MatrixReader {
    /** How often the RFCs say MUST and SHOULD. */
    public static final String KEYWORDS = "keywords.yaml";

    private static final String EXTENSION = ".yaml";

    private MatrixReader() {}

    /**
     * Reads everything; all that is wrong is added to the problems.
     *
     * @throws IOException when a file cannot be read at all
     */
    public static Matrix read(Path folder, List<Problem> problems) throws IOException {
        List<Standard> standards = new ArrayList<>();
        for (Path file : files(folder)) {
            StandardReader.read(name(file), Files.readString(file), problems).ifPresent(standards::add);
        }
        standards.sort(Comparator.comparingInt(Standard::rfc));
        return new Matrix(List.copyOf(standards), keywords(folder, problems));
    }

    /** Reads only the numbers. */
    public static Keywords keywords(Path folder, List<Problem> problems) throws IOException {
        return KeywordsReader.read(KEYWORDS, Files.readString(folder.resolve(KEYWORDS)), problems);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            name(file).endsWith(EXTENSION) && !name(file).equals(KEYWORDS))
                    .sorted(Comparator.comparing(MatrixReader::name))
                    .toList();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
