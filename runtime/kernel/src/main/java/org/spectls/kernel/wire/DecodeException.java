package org.spectls.kernel.wire;

/**
 * Bytes that do not decode. Carries the typed {@linkplain #fault() fault}, the {@linkplain #path() field} it was found
 * in and the {@linkplain #offset() offset}. Has no stack trace: it reports the peer's mistake, not ours, and a peer can
 * cause it as often as it likes.
 */
public final class DecodeException extends Exception {
    private static final long serialVersionUID = 1L;

    private final DecodeFault fault;
    private final String path;
    private final int offset;

    /**
     * @param fault what is wrong
     * @param path the field in question, outermost structure first, joined by {@code " > "}; empty when unknown
     * @param offset bytes from the start of the outermost structure
     */
    public DecodeException(DecodeFault fault, String path, int offset) {
        super(describe(fault, path, offset), null, false, false);
        this.fault = fault;
        this.path = path;
        this.offset = offset;
    }

    public DecodeFault fault() {
        return fault;
    }

    public String path() {
        return path;
    }

    public int offset() {
        return offset;
    }

    private static String describe(DecodeFault fault, String path, int offset) {
        String where = path.isEmpty() ? "" : " in " + path;
        return fault.specName() + where + " at byte " + offset;
    }
}
