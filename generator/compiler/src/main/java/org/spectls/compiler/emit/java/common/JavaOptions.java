package org.spectls.compiler.emit.java.common;

import java.util.Map;

/**
 * What the generated Java is called.
 *
 * @param basePackage the package of the endpoints; everything else lies below it
 * @param externTypes the classes of the specification's extern types, by the types' names; for those not named here a
 *     marker interface is generated
 */
public record JavaOptions(String basePackage, Map<String, String> externTypes) {
    public JavaOptions {
        externTypes = Map.copyOf(externTypes);
    }
}
