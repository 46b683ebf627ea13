package org.spectls.kernel.wire;

/** A value that has a form on the wire. */
public interface Encodable {

    /**
     * Appends this value's bytes.
     *
     * @throws EncodeException when a part of it does not fit its wire format
     */
    void encode(WireWriter out);

    /** This value's bytes. */
    default Bytes toBytes() {
        WireWriter out = new WireWriter();
        encode(out);
        return out.toBytes();
    }
}
