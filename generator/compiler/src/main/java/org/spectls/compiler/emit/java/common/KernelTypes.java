package org.spectls.compiler.emit.java.common;

import com.palantir.javapoet.ClassName;

/** Classes of the kernel that generated code names. The kernel is not on the compiler's class path. */
public final class KernelTypes {
    private static final String WIRE = "org.spectls.kernel.wire";
    private static final String VALUE = "org.spectls.kernel.value";

    public static final ClassName BYTES = ClassName.get(WIRE, "Bytes");
    public static final ClassName SECRET = ClassName.get(WIRE, "Secret");
    public static final ClassName WIPEABLE = ClassName.get(WIRE, "Wipeable");
    public static final ClassName WIRE_READER = ClassName.get(WIRE, "WireReader");
    public static final ClassName WIRE_WRITER = ClassName.get(WIRE, "WireWriter");
    public static final ClassName ENCODABLE = ClassName.get(WIRE, "Encodable");
    public static final ClassName DECODE_FAULT = ClassName.get(WIRE, "DecodeFault");
    public static final ClassName DECODE_EXCEPTION = ClassName.get(WIRE, "DecodeException");
    public static final ClassName FRAMING = ClassName.get(WIRE, "Framing");
    public static final ClassName CODE = ClassName.get(WIRE, "Code");
    public static final ClassName CODE_TABLE = ClassName.get(WIRE, "CodeTable");

    public static final ClassName ROW = ClassName.get(VALUE, "Row");
    public static final ClassName LISTS = ClassName.get(VALUE, "Lists");
    public static final ClassName LIST_BUILDER = ClassName.get(VALUE, "ListBuilder");

    private KernelTypes() {}
}
