package org.spectls.crypto.candidates;

import java.util.List;
import java.util.stream.Stream;

/**
 * One way to do one primitive.
 *
 * @param primitive what is done, as in {@code "P-256, agree"}
 * @param source whose code does it
 * @param preparation makes keys and inputs, and returns what is to be measured
 */
public record Candidate(String primitive, Source source, Preparation preparation) {
    /** Whose code. */
    public enum Source {
        JDK,
        BOUNCY_CASTLE,
        /** What the stack calls, whatever is behind it. */
        SPECTLS
    }

    /** One operation. What it returns is only there to be needed. */
    @FunctionalInterface
    public interface Operation {
        Object run() throws Exception;
    }

    /** Makes an operation ready. */
    @FunctionalInterface
    public interface Preparation {
        Operation prepare() throws Exception;
    }

    /** All candidates, in the order in which a table shows them. */
    public static List<Candidate> all() {
        return Stream.of(
                        AeadCandidates.all(),
                        RecordCandidates.all(),
                        HashCandidates.all(),
                        AgreementCandidates.all(),
                        SignatureCandidates.all(),
                        CertificateCandidates.all())
                .flatMap(List::stream)
                .toList();
    }

    /** Finds the candidate with an {@link #id}. */
    public static Candidate named(String id) {
        return all().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no candidate " + id));
    }

    /** A name that is unique. */
    public String id() {
        return primitive + " / " + source;
    }
}
