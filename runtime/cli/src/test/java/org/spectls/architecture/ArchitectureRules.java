package org.spectls.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.Set;

/**
 * The rules, for the packages below a root: {@code org.spectls} for the product, another for the classes that break the
 * rules on purpose.
 */
enum ArchitectureRules {
    /** What is shipped; the test kit compares it with the specification, and so has the interpreter. */
    THE_RUNTIME_NEVER_SEES_THE_GENERATOR {
        @Override
        ArchRule below(String root) {
            return noClasses()
                    .that(resideInAnyPackage(
                            root + ".kernel..",
                            root + ".crypto..",
                            root + ".tls..",
                            root + ".puppet..",
                            root + ".interop..",
                            root + ".benchmarks.."))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                            root + ".grammar..",
                            root + ".compiler..",
                            root + ".interpreter..",
                            root + ".analysis..",
                            root + ".diagram..",
                            root + ".coverage..",
                            root + ".requirements..",
                            root + ".prove..",
                            root + ".maven..",
                            root + ".testkit.."));
        }
    },

    THE_GENERATOR_NEVER_SEES_THE_RUNTIME {
        @Override
        ArchRule below(String root) {
            return noClasses()
                    .that(resideInAnyPackage(
                            root + ".grammar..",
                            root + ".compiler..",
                            root + ".interpreter..",
                            root + ".analysis..",
                            root + ".diagram..",
                            root + ".coverage..",
                            root + ".requirements..",
                            root + ".prove..",
                            root + ".maven.."))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                            root + ".kernel..",
                            root + ".crypto..",
                            root + ".tls..",
                            root + ".testkit..",
                            root + ".puppet..",
                            root + ".suite..",
                            root + ".learn..",
                            root + ".mutate..",
                            root + ".interop..",
                            root + ".cli..",
                            root + ".benchmarks.."));
        }
    },

    ANTLR_ONLY_IN_GRAMMAR_AND_PARSER {
        @Override
        ArchRule below(String root) {
            return noClasses()
                    .that(not(resideInAnyPackage(root + ".grammar..", root + ".compiler.parse..")))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("org.antlr..", root + ".grammar.."));
        }
    },

    JAVAPOET_ONLY_IN_THE_JAVA_EMITTER {
        @Override
        ArchRule below(String root) {
            return noClasses()
                    .that(not(resideInAPackage(root + ".compiler.emit.java..")))
                    .should()
                    .dependOnClassesThat(resideInAPackage("com.palantir.javapoet.."));
        }
    },

    /** But for Bouncy Castle's own TLS, which is one of the stacks that ours is tried with. */
    BOUNCY_CASTLE_ONLY_IN_CRYPTO {
        @Override
        ArchRule below(String root) {
            return noClasses()
                    .that(not(resideInAnyPackage(root + ".crypto..", root + ".interop.peer.bctls..")))
                    .should()
                    .dependOnClassesThat(resideInAPackage("org.bouncycastle.."));
        }
    },

    TLC_ONLY_WHERE_IT_IS_RUN {
        @Override
        ArchRule below(String root) {
            return noClasses()
                    .that(not(resideInAPackage(root + ".prove.run..")))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("tlc2..", "tla2sany..", "util.."));
        }
    },

    NO_NETWORK_IN_KERNEL_AND_ENGINE {
        @Override
        ArchRule below(String root) {
            return noClasses()
                    .that(resideInAnyPackage(core(root)))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("java.net..", "javax.net..", "java.nio.channels.."));
        }
    },

    NO_CLOCK_RANDOMNESS_OR_THREAD_IN_KERNEL_AND_ENGINE {
        @Override
        ArchRule below(String root) {
            return noClasses()
                    .that(resideInAnyPackage(core(root)))
                    .should()
                    .callMethodWhere(target(describe(
                            "reads a clock",
                            method -> READS_A_CLOCK.contains(method.getOwner().getName() + "." + method.getName()))))
                    .orShould()
                    .callConstructorWhere(target(describe(
                            "makes randomness or a thread",
                            constructor -> constructor.getOwner().isAssignableTo(Random.class)
                                    || constructor.getOwner().isAssignableTo(Thread.class))));
        }
    },

    THE_KERNEL_NEEDS_NOTHING {
        @Override
        ArchRule below(String root) {
            return classes()
                    .that(resideInAPackage(root + ".kernel.."))
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..", root + ".kernel.."));
        }
    },

    NO_PACKAGE_CYCLES {
        @Override
        ArchRule below(String root) {
            return slices().matching(root + ".(**)").should().beFreeOfCycles();
        }
    };

    private static final Set<String> READS_A_CLOCK = Set.of(
            System.class.getName() + ".nanoTime",
            System.class.getName() + ".currentTimeMillis",
            Instant.class.getName() + ".now",
            Clock.class.getName() + ".systemUTC",
            SecureRandom.class.getName() + ".getInstanceStrong");

    /** The rule for the packages below a root. */
    abstract ArchRule below(String root);

    /** Where bytes and time are handed in, and nothing is fetched. */
    private static String[] core(String root) {
        return new String[] {root + ".kernel..", root + ".tls.engine.."};
    }
}
