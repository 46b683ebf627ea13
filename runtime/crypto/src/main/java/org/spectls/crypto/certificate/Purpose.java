package org.spectls.crypto.certificate;

/** What a certificate is used for (RFC 5280 section 4.2.1.12). */
public enum Purpose {
    /** A server shows who it is. */
    SERVER_AUTHENTICATION("1.3.6.1.5.5.7.3.1", "to authenticate a server"),
    /** A client shows who it is. */
    CLIENT_AUTHENTICATION("1.3.6.1.5.5.7.3.2", "to authenticate a client");

    private final String oid;
    private final String text;

    Purpose(String oid, String text) {
        this.oid = oid;
        this.text = text;
    }

    String oid() {
        return oid;
    }

    /** As in "may not be used …". */
    String text() {
        return text;
    }
}
