package org.spectls.testkit.interpreted;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.spectls.compiler.emit.java.common.Naming;

/** What the specification's names are called in the generated classes, worked out once. */
final class Names {
    private static final Map<String, String> CAMEL = new ConcurrentHashMap<>();
    private static final Map<String, String> PASCAL = new ConcurrentHashMap<>();
    private static final Map<String, String> CONSTANT = new ConcurrentHashMap<>();

    private Names() {}

    static String camel(String name) {
        return CAMEL.computeIfAbsent(name, Naming::camel);
    }

    static String pascal(String name) {
        return PASCAL.computeIfAbsent(name, Naming::pascal);
    }

    static String constant(String name) {
        return CONSTANT.computeIfAbsent(name, Naming::constant);
    }
}
