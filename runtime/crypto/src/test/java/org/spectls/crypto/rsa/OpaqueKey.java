package org.spectls.crypto.rsa;

import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;

/** A key as a hardware module has them: all that it shows is what it is for. */
record OpaqueKey(RSAPrivateKey inside) implements PrivateKey {
    private static final long serialVersionUID = 1;

    @Override
    public String getAlgorithm() {
        return "RSA";
    }

    @Override
    public String getFormat() {
        return "none";
    }

    @Override
    public byte[] getEncoded() {
        return new byte[0];
    }
}
