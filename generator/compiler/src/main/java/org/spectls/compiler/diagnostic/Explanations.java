package org.spectls.compiler.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The pages that explain the codes: what is wrong, why it matters, an example of the error and of its remedy. */
public final class Explanations {
    private static final int CODES = 1000;

    private Explanations() {}

    /** The page on a code, in Markdown; empty when there is no such code. */
    public static Optional<String> page(String code) {
        if (!code.matches("TLS\\d{4}")) {
            return Optional.empty();
        }
        try (InputStream in = Explanations.class.getResourceAsStream("explain/" + code + ".md")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every code that has a page, in order. */
    public static List<String> codes() {
        return IntStream.range(0, CODES)
                .mapToObj("TLS%04d"::formatted)
                .filter(code -> Explanations.class.getResource("explain/" + code + ".md") != null)
                .toList();
    }
}
