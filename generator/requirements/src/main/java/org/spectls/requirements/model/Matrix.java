package org.spectls.requirements.model;

import java.util.List;
import java.util.Optional;

/** All standards that are written down, by number. */
public record Matrix(List<Standard> standards, Keywords keywords) {

    /** The same, of one standard. */
    public Matrix only(int rfc) {
        return new Matrix(
                standards.stream().filter(standard -> standard.rfc() == rfc).toList(),
                new Keywords(
                        keywords.rfcs().stream()
                                .filter(other -> other.number() == rfc)
                                .toList(),
                        keywords.file()));
    }

    public Optional<Requirement> requirement(String id) {
        return requirements().stream()
                .filter(requirement -> requirement.id().equals(id))
                .findFirst();
    }

    public List<Requirement> requirements() {
        return standards.stream()
                .flatMap(standard -> standard.requirements().stream())
                .toList();
    }
}
