package org.spectls.requirements.model;

import java.util.List;
import java.util.Optional;

/**
 * One demand of a standard, in our words.
 *
 * @param id {@code document/section/slug}
 * @param occurrences how many of the section's MUSTs and SHOULDs this one accounts for
 * @param metBy what meets it
 * @param untested why it cannot be tested
 * @param outside why it is not for this specification to meet
 * @param departs why the specification says otherwise on purpose
 * @param unmet why it is not met
 */
public record Requirement(
        String id,
        String section,
        Level level,
        int occurrences,
        String text,
        List<Reference> metBy,
        List<TestReference> tests,
        Optional<String> untested,
        Optional<String> outside,
        Optional<String> departs,
        Optional<String> unmet,
        Place place) {

    /** How it stands with a requirement. */
    public enum Status {
        /** Met, and a test would notice if it were not. */
        TESTED,
        /** Met, and there is a reason why no test can tell. */
        UNTESTED,
        OUTSIDE,
        /** The specification says otherwise, on purpose. */
        DEPARTED,
        UNMET
    }

    public Status status() {
        if (unmet.isPresent()) {
            return Status.UNMET;
        }
        if (departs.isPresent()) {
            return Status.DEPARTED;
        }
        if (outside.isPresent()) {
            return Status.OUTSIDE;
        }
        return untested.isPresent() ? Status.UNTESTED : Status.TESTED;
    }

    /** Why it is not met and tested; empty when it is. */
    public Optional<String> reason() {
        return unmet.or(() -> departs).or(() -> outside).or(() -> untested);
    }
}
