package org.spectls.puppet;

import java.util.Optional;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.Encodable;

/** One thing that a puppet saw its peer do. */
public sealed interface Observation {
    /** What is compared with what was expected, and what a learner sees, as in {@code Alert(fatal,decode_error)}. */
    String label();

    /**
     * A message of the handshake, ChangeCipherSpec or heartbeat protocol.
     *
     * @param name as in {@code ServerHello}
     * @param octets as it came, frame included
     * @param decoded absent if it does not decode
     */
    record Message(String name, Bytes octets, Optional<Encodable> decoded) implements Observation {
        @Override
        public String label() {
            return decoded.isPresent() ? name : "Malformed(" + name + ")";
        }
    }

    /**
     * An alert. RFC 5246 section 7.2.
     *
     * @param level as in {@code fatal}
     * @param description as in {@code unexpected_message}
     */
    record Alerted(String level, String description) implements Observation {
        @Override
        public String label() {
            return "Alert(" + level + "," + description + ")";
        }
    }

    /** The content of a record of application data, which may be empty. RFC 5246 section 10. */
    record Data(Bytes content) implements Observation {
        @Override
        public String label() {
            return "ApplicationData";
        }
    }

    /** A record that cannot be opened with what is known. */
    record Undecryptable(int type, int length) implements Observation {
        @Override
        public String label() {
            return "Undecryptable";
        }
    }

    /** Octets that are no record of TLS; nothing that follows is looked at. */
    record Garbage(Bytes octets) implements Observation {
        @Override
        public String label() {
            return "Garbage";
        }
    }

    /** The transport delivers no more. */
    record Closed() implements Observation {
        @Override
        public String label() {
            return "Closed";
        }
    }
}
