package org.spectls.requirements.report;

import java.util.List;
import java.util.function.Predicate;
import org.spectls.requirements.model.Requirement;
import org.spectls.requirements.model.Requirement.Status;

/**
 * How many requirements there are, and how it stands with them.
 *
 * @param must how many are absolute
 * @param should how many allow good reasons
 */
public record Summary(int must, int should, int tested, int untested, int outside, int departed, int unmet) {
    public static Summary of(List<Requirement> requirements) {
        return new Summary(
                count(requirements, requirement -> requirement.level().isAbsolute()),
                count(requirements, requirement -> !requirement.level().isAbsolute()),
                count(requirements, Status.TESTED),
                count(requirements, Status.UNTESTED),
                count(requirements, Status.OUTSIDE),
                count(requirements, Status.DEPARTED),
                count(requirements, Status.UNMET));
    }

    private static int count(List<Requirement> requirements, Status status) {
        return count(requirements, requirement -> requirement.status() == status);
    }

    private static int count(List<Requirement> requirements, Predicate<Requirement> counts) {
        return (int) requirements.stream().filter(counts).count();
    }
}
