package org.spectls.puppet.trace;

import java.util.Locale;
import java.util.Optional;
import org.spectls.kernel.wire.Bytes;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.symbol.Symbol;

/** What happens in a step. */
public sealed interface Action {
    /** Whether it can be done to a tested side that is reached by sockets only. */
    boolean isRemote(Role tested);

    /** The puppet sends. */
    record Send(Symbol symbol) implements Action {
        @Override
        public boolean isRemote(Role tested) {
            return true;
        }

        @Override
        public String toString() {
            return "send " + symbol;
        }
    }

    /** The tested side's application calls. */
    record Call(Operation operation, Bytes content) implements Action {
        @Override
        public boolean isRemote(Role tested) {
            return operation == Operation.CONNECT && tested == Role.CLIENT;
        }

        @Override
        public String toString() {
            return "call " + operation;
        }
    }

    /** Time passes. */
    record Pass(long millis) implements Action {
        @Override
        public boolean isRemote(Role tested) {
            return true;
        }

        @Override
        public String toString() {
            return "let " + millis + " ms pass";
        }
    }

    /** The transport delivers no more to the tested side. */
    record CloseTransport() implements Action {
        @Override
        public boolean isRemote(Role tested) {
            return true;
        }

        @Override
        public String toString() {
            return "close the transport";
        }
    }

    /** A new connection between the same two; a client under test still has to connect. */
    record Reconnect() implements Action {
        @Override
        public boolean isRemote(Role tested) {
            return true;
        }

        @Override
        public String toString() {
            return "connect again";
        }
    }

    /**
     * From now on an operation of the tested side has this result.
     *
     * @param operation the specification's name: {@code validate_certificate}, {@code validate_client}, {@code sign} or
     *     {@code find_session}
     * @param result a certificate problem's name; absent: as it really is for the first two, none for the others
     */
    record Force(String operation, Optional<String> result) implements Action {
        @Override
        public boolean isRemote(Role tested) {
            return false;
        }

        @Override
        public String toString() {
            return "force " + operation + result.map(" to "::concat).orElse("");
        }
    }

    /** What an application can call. */
    enum Operation {
        /** A client begins. */
        CONNECT,
        /** Both sides say close_notify. RFC 5246 section 7.2.1. */
        CLOSE,
        /** The content is sent as application data. */
        WRITE,
        /** RFC 5246 section 7.4.1.1. */
        RENEGOTIATE,
        /** RFC 6520 section 3. */
        SEND_HEARTBEAT,
        /** RFC 5705. */
        EXPORT_KEYING_MATERIAL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
