package org.spectls.requirements.model;

import java.util.List;
import java.util.Optional;

/** How often RFCs say MUST and SHOULD. */
public record Keywords(List<Rfc> rfcs, String file) {

    /**
     * One of them.
     *
     * @param sections those that say it at all, in the RFC's order
     */
    public record Rfc(int number, List<Skipped> skipped, List<Section> sections, Place place) {}

    /** A section whose words are not counted. */
    public record Skipped(String section, String because) {}

    /**
     * What a section says.
     *
     * @param must how often it says MUST, SHALL or REQUIRED, with or without NOT
     * @param should how often it says SHOULD or RECOMMENDED, with or without NOT
     */
    public record Section(String number, int must, int should) {}

    public Optional<Rfc> rfc(int number) {
        return rfcs.stream().filter(rfc -> rfc.number() == number).findFirst();
    }
}
