package org.spectls.requirements.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.spectls.requirements.model.Keywords;
import org.spectls.requirements.model.Keywords.Section;
import org.spectls.requirements.model.Matrix;
import org.spectls.requirements.model.Place;
import org.spectls.requirements.model.Problem;
import org.spectls.requirements.model.Requirement;
import org.spectls.requirements.model.Standard;

/** Whether every MUST and SHOULD of every standard is accounted for, and every one is met. */
final class CompletenessCheck {
    private final Keywords keywords;
    private final List<Problem> problems = new ArrayList<>();

    private CompletenessCheck(Keywords keywords) {
        this.keywords = keywords;
    }

    static List<Problem> check(Matrix matrix) {
        CompletenessCheck check = new CompletenessCheck(matrix.keywords());
        for (Keywords.Rfc rfc : matrix.keywords().rfcs()) {
            Optional<Standard> standard = matrix.standards().stream()
                    .filter(written -> written.rfc() == rfc.number())
                    .findFirst();
            standard.ifPresentOrElse(
                    written -> check.standard(rfc, written),
                    () -> check.problems.add(new Problem(
                            rfc.place(), "nothing is written down of what RFC " + rfc.number() + " demands")));
        }
        for (Standard standard : matrix.standards()) {
            if (check.keywords.rfc(standard.rfc()).isEmpty()) {
                check.problems.add(new Problem(
                        standard.place(),
                        "RFC " + standard.rfc() + " is not in " + check.keywords.file()
                                + ", so nobody knows what is missing"));
            }
            standard.requirements().forEach(check::unmet);
        }
        return check.problems;
    }

    private void standard(Keywords.Rfc rfc, Standard standard) {
        Map<String, List<Requirement>> written =
                standard.requirements().stream().collect(Collectors.groupingBy(Requirement::section));
        for (Section section : rfc.sections()) {
            compare(standard, section, written.getOrDefault(section.number(), List.of()));
        }
        List<String> counted = rfc.sections().stream().map(Section::number).toList();
        written.keySet().stream()
                .filter(number -> !counted.contains(number))
                .sorted()
                .forEach(number ->
                        compare(standard, new Section(number, 0, 0), written.getOrDefault(number, List.of())));
    }

    private void compare(Standard standard, Section section, List<Requirement> written) {
        compare(
                standard,
                section.number(),
                "MUST",
                section.must(),
                written,
                r -> r.level().isAbsolute());
        compare(
                standard,
                section.number(),
                "SHOULD",
                section.should(),
                written,
                r -> !r.level().isAbsolute());
    }

    private void compare(
            Standard standard,
            String section,
            String word,
            int expected,
            List<Requirement> written,
            Predicate<Requirement> counts) {
        int found = written.stream()
                .filter(counts)
                .mapToInt(Requirement::occurrences)
                .sum();
        if (found != expected) {
            Place place = written.isEmpty() ? standard.place() : written.get(0).place();
            problems.add(new Problem(
                    place,
                    "RFC " + standard.rfc() + " " + section + " says " + word + " " + times(expected) + "; "
                            + (found == 0 ? "none of it is" : found + " of them are") + " written down"));
        }
    }

    private static String times(int number) {
        return switch (number) {
            case 0 -> "never";
            case 1 -> "once";
            case 2 -> "twice";
            default -> number + " times";
        };
    }

    private void unmet(Requirement requirement) {
        requirement
                .unmet()
                .ifPresent(why ->
                        problems.add(new Problem(requirement.place(), requirement.id() + " is not met: " + why)));
    }
}
