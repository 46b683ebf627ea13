package org.spectls.architecture.violations.compiler.check;

import com.palantir.javapoet.TypeName;

/** Breaks "JavaPoet only in the Java emitter". */
public record KnowsJavaPoet(TypeName type) {}
