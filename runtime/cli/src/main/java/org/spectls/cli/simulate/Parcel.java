package org.spectls.cli.simulate;

import org.spectls.cli.simulate.Link.Fragment;
import org.spectls.interpreter.Octets;

/**
 * Something on its way.
 *
 * @param number counts what was sent, from 1
 * @param to the side that it will reach
 * @param label what the sender put in
 * @param fragment what is on the wire
 * @param sealed it is protected
 * @param remark what became of it on the way, or empty
 */
record Parcel(int number, int to, String label, Fragment fragment, boolean sealed, String remark) {
    Parcel numbered(int next) {
        return new Parcel(next, to, label, fragment, sealed, remark);
    }

    Parcel with(String next) {
        return new Parcel(number, to, label, fragment, sealed, next);
    }

    /** The same with one bit turned; bits count from the first octet's highest. */
    Parcel flipped(int bit) {
        byte[] octets = fragment.octets().toArray();
        octets[bit / 8] ^= (byte) (0x80 >>> (bit % 8));
        Fragment changed = new Fragment(fragment.type(), fragment.version(), Octets.copyOf(octets));
        return new Parcel(number, to, label, changed, sealed, "altered");
    }

    int bits() {
        return 8 * fragment.octets().length();
    }

    @Override
    public String toString() {
        return remark.isEmpty() ? label : label + ", " + remark;
    }
}
