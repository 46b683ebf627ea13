package org.spectls.interop.feature;

/** What ties an application's authentication to the connection below. RFC 5929. */
public enum ChannelBinding {
    /** The first Finished of the last handshake. RFC 5929 section 3. */
    TLS_UNIQUE("tls-unique", Fact.TLS_UNIQUE),
    /** A hash of the server's certificate. RFC 5929 section 4. */
    TLS_SERVER_END_POINT("tls-server-end-point", Fact.TLS_SERVER_END_POINT);

    private final String title;
    private final Fact fact;

    ChannelBinding(String title, Fact fact) {
        this.title = title;
        this.fact = fact;
    }

    /** What both sides tell of it. */
    public Fact fact() {
        return fact;
    }

    /** IANA's name. */
    @Override
    public String toString() {
        return title;
    }
}
