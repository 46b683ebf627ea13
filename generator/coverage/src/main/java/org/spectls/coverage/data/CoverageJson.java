package org.spectls.coverage.data;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts as JSON; {@code spec/doc/coverage.schema.json} describes it. Equal counts give equal text. What is written by
 * a newer version is refused, not guessed at.
 */
final class CoverageJson {
    private static final String FORMAT = "spectls-coverage";
    private static final int VERSION = 1;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CoverageJson() {}

    static String write(CoverageData data) {
        SortedMap<String, EndpointForm> endpoints = new TreeMap<>();
        data.endpoints().forEach((name, counts) -> endpoints.put(name, EndpointForm.of(counts)));
        try {
            return MAPPER.writeValueAsString(new Form(FORMAT, VERSION, data.stack(), data.fingerprint(), endpoints))
                    + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param name of the file, for errors
     * @throws IOException with the file's name, the line and the reason
     */
    static CoverageData read(String name, String text) throws IOException {
        try {
            JsonNode root = MAPPER.readTree(text);
            if (!root.path("format").asText().equals(FORMAT)) {
                throw new IOException(name + ":1: these are no coverage data");
            }
            if (root.path("version").asInt() != VERSION) {
                throw new IOException(
                        name + ":1: version " + root.path("version").asText() + " is not known here, only " + VERSION);
            }
            Form form = MAPPER.readValue(text, Form.class);
            SortedMap<String, EndpointCounts> endpoints = new TreeMap<>();
            for (Map.Entry<String, EndpointForm> endpoint : form.endpoints.entrySet()) {
                endpoints.put(endpoint.getKey(), endpoint.getValue().counts());
            }
            return new CoverageData(form.stack, form.fingerprint, endpoints);
        } catch (JsonProcessingException wrong) {
            @Nullable JsonLocation at = wrong.getLocation();
            throw new IOException(
                    name + ":" + (at == null ? 1 : at.getLineNr()) + ": " + wrong.getOriginalMessage(), wrong);
        }
    }

    /** The file. */
    record Form(
            @JsonProperty("format") String format,
            @JsonProperty("version") int version,
            @JsonProperty("stack") String stack,
            @JsonProperty("fingerprint") String fingerprint,
            @JsonProperty("endpoints") SortedMap<String, EndpointForm> endpoints) {}

    /** An endpoint; a vector is written {@code atoms=outcome}, as in {@code 10-=1}. */
    record EndpointForm(
            @JsonProperty("endpoints") long endpoints,
            @JsonProperty("transitions") SortedMap<String, Long> transitions,
            @JsonProperty("pairs") SortedMap<String, SortedMap<String, Long>> pairs,
            @JsonProperty("decisions") SortedMap<String, SortedMap<String, Long>> decisions,
            @JsonProperty("properties") SortedMap<String, PropertyCounts> properties) {

        EndpointForm {
            if (endpoints < 0) {
                throw new IllegalArgumentException("a count is negative");
            }
            transitions.values().forEach(EndpointForm::check);
            pairs.values().forEach(seconds -> seconds.values().forEach(EndpointForm::check));
            decisions.forEach((decision, vectors) -> vectors.forEach((vector, count) -> {
                check(count);
                vector(decision, vector);
            }));
        }

        static EndpointForm of(EndpointCounts counts) {
            SortedMap<String, SortedMap<String, Long>> pairs = new TreeMap<>();
            counts.pairs()
                    .forEach((pair, count) -> pairs.computeIfAbsent(pair.first(), first -> new TreeMap<>())
                            .put(pair.second(), count));
            SortedMap<String, SortedMap<String, Long>> decisions = new TreeMap<>();
            counts.decisions()
                    .forEach((vector, count) -> decisions
                            .computeIfAbsent(vector.decision(), decision -> new TreeMap<>())
                            .put(vector.atoms() + "=" + (vector.outcome() ? 1 : 0), count));
            return new EndpointForm(counts.endpoints(), counts.transitions(), pairs, decisions, counts.properties());
        }

        EndpointCounts counts() {
            SortedMap<TransitionPair, Long> flatPairs = new TreeMap<>();
            pairs.forEach((first, seconds) ->
                    seconds.forEach((second, count) -> flatPairs.put(new TransitionPair(first, second), count)));
            SortedMap<DecisionVector, Long> vectors = new TreeMap<>();
            decisions.forEach((decision, counted) ->
                    counted.forEach((vector, count) -> vectors.put(vector(decision, vector), count)));
            return new EndpointCounts(endpoints, transitions, flatPairs, vectors, properties);
        }

        private static DecisionVector vector(String decision, String text) {
            if (!text.endsWith("=0") && !text.endsWith("=1")) {
                throw new IllegalArgumentException("\"" + text + "\" is no vector: atoms=outcome");
            }
            return new DecisionVector(decision, text.substring(0, text.length() - 2), text.endsWith("1"));
        }

        private static void check(@Nullable Long count) {
            if (count == null || count < 0) {
                throw new IllegalArgumentException("a count is negative or missing");
            }
        }
    }
}
