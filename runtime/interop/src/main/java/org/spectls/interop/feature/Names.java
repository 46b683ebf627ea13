package org.spectls.interop.feature;

/** What certificates and hellos are made out to. */
public final class Names {
    /** The name that clients ask for. */
    public static final String HOST = "localhost";
    /** What the client calls itself where keys are shared beforehand. RFC 4279 section 5. */
    public static final String PSK_IDENTITY = "interop";

    private Names() {}

    /** The common name in a side's certificate. */
    public static String of(Side side, CertificateType type) {
        return type == CertificateType.NONE ? "none" : side + "." + type.id() + ".test";
    }
}
