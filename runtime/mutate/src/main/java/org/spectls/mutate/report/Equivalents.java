package org.spectls.mutate.report;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Mutants that nobody can tell from the original, and why. Immutable. */
public final class Equivalents {
    private final Map<String, String> reasons;

    private Equivalents(Map<String, String> reasons) {
        this.reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
    }

    /** Nothing is explained. */
    public static Equivalents none() {
        return new Equivalents(Map.of());
    }

    /**
     * Reads a YAML file: identifiers and a sentence for each.
     *
     * @throws IOException when it cannot be read, or an identifier stands there twice
     */
    public static Equivalents read(Path file) throws IOException {
        String text = Files.readString(file);
        YAMLMapper mapper = YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        Map<String, String> reasons = mapper.readValue(text, new TypeReference<LinkedHashMap<String, String>>() {});
        return new Equivalents(reasons == null ? Map.of() : reasons);
    }

    /** Why a mutant is none. */
    public Optional<String> reason(String id) {
        return Optional.ofNullable(reasons.get(id));
    }

    /** All that are explained, with the reason. */
    public Map<String, String> reasons() {
        return reasons;
    }
}
