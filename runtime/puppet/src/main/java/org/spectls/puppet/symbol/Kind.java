package org.spectls.puppet.symbol;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that a puppet can send, with the names of its arguments. What lies behind a stroke is a variant. Hellos may
 * come {@code with} an extension, as in {@code record_size_limit:0040}, or {@code without} one, and say another {@code
 * version}, {@code suite}, {@code compression} method or end of the {@code random} value than they should.
 */
public enum Kind {
    /** RFC 5246 section 7.4.1.1. */
    HELLO_REQUEST("HelloRequest"),
    /** Offers no session. RFC 5246 section 7.4.1.2. */
    CLIENT_HELLO("ClientHello", Hello.ARGUMENTS),
    /** Offers the last session by its number, or a number that nobody knows. RFC 5246 section 7.4.1.2. */
    CLIENT_HELLO_RESUME_ID("ClientHello/resume_id", Hello.ARGUMENTS),
    /** Shows the last ticket, or one that nobody sealed. RFC 5077 section 3.2. */
    CLIENT_HELLO_RESUME_TICKET("ClientHello/resume_ticket", Hello.ARGUMENTS),
    /** Bound to the open connection. RFC 5746 section 3.5. */
    CLIENT_HELLO_RENEGOTIATE("ClientHello/renegotiate", Hello.ARGUMENTS),
    /** RFC 5246 section 7.4.1.3. */
    SERVER_HELLO("ServerHello", Hello.ARGUMENTS),
    /** Resumes the session that the client offers, whether it is known or not. RFC 5246 section 7.4.1.3. */
    SERVER_HELLO_RESUME("ServerHello/resume", Hello.ARGUMENTS),
    /** RFC 5246 section 7.4.2. */
    CERTIFICATE("Certificate"),
    /** Of another key than that which the suite asks for, or which was shown first. RFC 5246 section 7.4.2. */
    CERTIFICATE_OTHER("Certificate/other"),
    /** RFC 5246 section 7.4.6. */
    CERTIFICATE_EMPTY("Certificate/empty"),
    /** RFC 6066 section 8. */
    CERTIFICATE_STATUS("CertificateStatus"),
    /** RFC 5246 section 7.4.3. */
    SERVER_KEY_EXCHANGE("ServerKeyExchange"),
    /** RFC 5246 section 7.4.3. */
    SERVER_KEY_EXCHANGE_BAD("ServerKeyExchange/bad_signature"),
    /** A value that is none of the group's, with a signature that verifies. RFC 8422 section 5.11. */
    SERVER_KEY_EXCHANGE_GARBAGE("ServerKeyExchange/garbage"),
    /** RFC 5246 section 7.4.4. */
    CERTIFICATE_REQUEST("CertificateRequest"),
    /** RFC 5246 section 7.4.5. */
    SERVER_HELLO_DONE("ServerHelloDone"),
    /** RFC 5246 section 7.4.7. */
    CLIENT_KEY_EXCHANGE("ClientKeyExchange"),
    /** A value that is none of the group's, a ciphertext of nothing, or a name that nobody has. */
    CLIENT_KEY_EXCHANGE_GARBAGE("ClientKeyExchange/garbage"),
    /** RFC 5246 section 7.4.8. */
    CERTIFICATE_VERIFY("CertificateVerify"),
    /** RFC 5246 section 7.4.8. */
    CERTIFICATE_VERIFY_BAD("CertificateVerify/bad_signature"),
    /** RFC 5077 section 3.3. */
    NEW_SESSION_TICKET("NewSessionTicket"),
    /** RFC 5246 section 7.4.9. */
    FINISHED("Finished"),
    /** RFC 5246 section 7.4.9. */
    FINISHED_BAD("Finished/bad_verify_data"),
    /** A message of the handshake of any type. RFC 5246 section 7.4. */
    HANDSHAKE("Handshake", "type", "body"),
    /** RFC 5246 section 7.1. */
    CHANGE_CIPHER_SPEC("ChangeCipherSpec"),
    /** The keys in use stay in use. */
    CHANGE_CIPHER_SPEC_KEEP_KEYS("ChangeCipherSpec/keep_keys"),
    /** The keys that follow are made of no master secret at all (CVE-2014-0224). */
    CHANGE_CIPHER_SPEC_EMPTY_MASTER("ChangeCipherSpec/empty_master"),
    /** RFC 5246 section 7.2. */
    ALERT("Alert", "level", "description"),
    /** RFC 5246 section 10. */
    APPLICATION_DATA("ApplicationData", "content"),
    /** RFC 6520 section 4. */
    HEARTBEAT_REQUEST("HeartbeatRequest", "payload", "padding", "said"),
    /** Echoes what was asked last, if no payload is given. RFC 6520 section 4. */
    HEARTBEAT_RESPONSE("HeartbeatResponse", "payload", "padding", "said"),
    /** A record of any type, version and content, under the keys in use. RFC 5246 section 6.2.1. */
    RECORD("Record", "type", "version", "content"),
    /** Octets that are no record. */
    OCTETS("Octets", "content");

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes it so
    private final List<String> arguments;

    Kind(String label, String... arguments) {
        this.label = label;
        this.arguments = List.of(arguments);
    }

    /** The one with this name, as in {@code Finished/bad_verify_data}. */
    public static Optional<Kind> find(String label) {
        return Stream.of(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }

    /** As in {@code Finished/bad_verify_data}. */
    public String label() {
        return label;
    }

    /** The names of what can be said about it; all have defaults. */
    public List<String> arguments() {
        return arguments;
    }

    @Override
    public String toString() {
        return label;
    }

    private static final class Hello {
        static final String[] ARGUMENTS = {"compression", "random", "suite", "version", "with", "without"};
    }
}
