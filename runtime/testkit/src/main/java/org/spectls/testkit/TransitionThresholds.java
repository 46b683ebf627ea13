package org.spectls.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How much a test class has to reach, in percent of what is feasible; it fails otherwise, and says what is missing. Goes
 * with {@link TransitionCoverage}. A metric that is left out may have any value.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TransitionThresholds {
    /** A metric that is not asked for. */
    double ANY = -1;

    /** States that a machine was in. */
    double states() default ANY;

    /** Transitions that the specification names. */
    double explicit() default ANY;

    /** Conditions that were seen to fail. */
    double refusals() default ANY;

    /** Pairs of state and event that only a rule for events without a name covers. */
    double implicit() default ANY;

    /** Each atom of each decision, seen true and seen false. */
    double atoms() default ANY;

    /** Each atom of each decision, seen to change what comes of it. */
    double mcdc() default ANY;

    /** Transitions of one machine, one right after the other. */
    double pairs() default ANY;

    /** Timers that fired. */
    double timers() default ANY;

    /** Properties that some run had something to do with. */
    double properties() default ANY;

    /** The endpoints that the thresholds are about, by their names in the specification; none: all of them. */
    String[] endpoints() default {};

    /** How many missing items are told for each metric that falls short. */
    int told() default 10;
}
