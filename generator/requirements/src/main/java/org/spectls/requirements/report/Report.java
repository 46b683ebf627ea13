package org.spectls.requirements.report;

import java.util.List;
import org.spectls.requirements.check.SpecificationNames;
import org.spectls.requirements.model.Matrix;
import org.spectls.requirements.model.Problem;

/**
 * A matrix, and what is wrong with it.
 *
 * @param names where what it refers to stands
 * @param fingerprint the specification's
 * @param sources whether the names of tests and classes were looked up in sources
 */
public record Report(
        Matrix matrix, SpecificationNames names, List<Problem> problems, String fingerprint, boolean sources) {}
