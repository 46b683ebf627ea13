package org.spectls.diagram.engine;

/** Which Graphviz draws. */
public enum EnginePreference {
    /** The Graphviz inside the JVM: nothing to install, and the same bytes on every machine. */
    EMBEDDED,

    /** The program {@code dot}, which must be on the {@code PATH}. */
    NATIVE,

    /** The program {@code dot} when it is on the {@code PATH}, the embedded Graphviz otherwise. */
    AUTO
}
