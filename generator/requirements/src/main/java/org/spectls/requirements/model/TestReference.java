package org.spectls.requirements.model;

/**
 * What tests a requirement.
 *
 * @param kind {@link #JAVA}, or one of the catalogues of other tests
 * @param name {@code package.Class} or {@code package.Class#method}, or what the catalogue calls it
 */
public record TestReference(String kind, String name, Place place) {
    /** Tests of JUnit. */
    public static final String JAVA = "java";
}
