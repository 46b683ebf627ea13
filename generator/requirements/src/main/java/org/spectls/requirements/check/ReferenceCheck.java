package org.spectls.requirements.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.spectls.requirements.model.Hints;
import org.spectls.requirements.model.Matrix;
import org.spectls.requirements.model.Place;
import org.spectls.requirements.model.Problem;
import org.spectls.requirements.model.Reference;
import org.spectls.requirements.model.Requirement;
import org.spectls.requirements.model.TestReference;

/** Whether everything exists that requirements refer to, and no two have the same id. */
final class ReferenceCheck {
    private final SpecificationNames names;
    private final Evidence evidence;
    private final List<Problem> problems = new ArrayList<>();

    private ReferenceCheck(SpecificationNames names, Evidence evidence) {
        this.names = names;
        this.evidence = evidence;
    }

    static List<Problem> check(Matrix matrix, SpecificationNames names, Evidence evidence) {
        ReferenceCheck check = new ReferenceCheck(names, evidence);
        Map<String, Place> ids = new HashMap<>();
        for (Requirement requirement : matrix.requirements()) {
            Place before = ids.putIfAbsent(requirement.id(), requirement.place());
            if (before != null) {
                check.problems.add(new Problem(
                        requirement.place(), "`" + requirement.id() + "` is the id of another one, at " + before));
            }
            requirement.metBy().forEach(check::reference);
            requirement.tests().forEach(test -> check.test(requirement, test));
        }
        return check.problems;
    }

    private void reference(Reference reference) {
        String kind = reference.kind().key();
        if (reference.kind() != Reference.Kind.JAVA) {
            known(reference.place(), kind, reference.name(), names.of(reference.kind()));
        } else {
            evidence.sources()
                    .ifPresent(sources -> known(reference.place(), "class", reference.name(), sources.classes()));
        }
    }

    private void test(Requirement requirement, TestReference test) {
        if (test.kind().equals(TestReference.JAVA)) {
            evidence.sources().ifPresent(sources -> junit(sources, test));
            return;
        }
        Collection<String> catalogue = evidence.catalogues().get(test.kind());
        if (catalogue == null) {
            problems.add(Hints.unknown(
                    test.place(),
                    "kind of test",
                    test.kind(),
                    evidence.catalogues().keySet()));
            return;
        }
        known(test.place(), test.kind(), test.name(), catalogue);
        if (evidence.generated().contains(test.kind())
                && requirement.metBy().stream().noneMatch(Reference::isOutcome)) {
            problems.add(new Problem(
                    test.place(),
                    "a suite tests what machines do, but no transition or refusal meets " + requirement.id()));
        }
    }

    private void junit(JavaSources sources, TestReference test) {
        int hash = test.name().indexOf('#');
        String className = hash < 0 ? test.name() : test.name().substring(0, hash);
        if (!sources.testClasses().contains(className)) {
            known(test.place(), "test class", className, sources.testClasses());
        } else if (hash >= 0) {
            Set<String> methods = new TreeSet<>();
            sources.tests(className).forEach(method -> methods.add(className + "#" + method));
            known(test.place(), "test", test.name(), methods);
        }
    }

    /** A {@code *} stands for one part of a name, and has to mean something. */
    private void known(Place place, String what, String name, Collection<String> known) {
        boolean exists = name.contains("*") ? matches(name, known) : known.contains(name);
        if (!exists) {
            problems.add(Hints.unknown(place, what, name, known));
        }
    }

    private static boolean matches(String glob, Collection<String> known) {
        Pattern pattern = Pattern.compile(Pattern.quote(glob).replace("*", "\\E[^.]*\\Q"));
        return known.stream().anyMatch(name -> pattern.matcher(name).matches());
    }
}
