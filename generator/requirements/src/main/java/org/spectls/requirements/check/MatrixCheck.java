package org.spectls.requirements.check;

import java.util.ArrayList;
import java.util.List;
import org.spectls.requirements.model.Matrix;
import org.spectls.requirements.model.Problem;

/** Whether a matrix is complete, true to the specification, and without anything that is unmet. */
public final class MatrixCheck {
    private MatrixCheck() {}

    /** Everything that is wrong, from top to bottom. */
    public static List<Problem> check(Matrix matrix, SpecificationNames names, Evidence evidence) {
        List<Problem> problems = new ArrayList<>(CompletenessCheck.check(matrix));
        problems.addAll(ReferenceCheck.check(matrix, names, evidence));
        problems.sort(Problem.BY_PLACE);
        return List.copyOf(problems);
    }
}
