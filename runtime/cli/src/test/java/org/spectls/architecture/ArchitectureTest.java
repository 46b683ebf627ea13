package org.spectls.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTest {

    private static final String PRODUCT = "org.spectls";
    private static final String VIOLATIONS = "org.spectls.architecture.violations";

    private static final JavaClasses PRODUCT_CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(PRODUCT);
    private static final JavaClasses VIOLATING_CLASSES = new ClassFileImporter().importPackages(VIOLATIONS);

    @ParameterizedTest
    @EnumSource
    void holds(ArchitectureRules rule) {
        rule.below(PRODUCT).check(PRODUCT_CLASSES);
    }

    /** A rule that cannot fail protects nothing. */
    @ParameterizedTest
    @EnumSource
    void noticesAViolation(ArchitectureRules rule) {
        assertThat(rule.below(VIOLATIONS).evaluate(VIOLATING_CLASSES).hasViolation())
                .isTrue();
    }
}
