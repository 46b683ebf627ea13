package org.spectls.compiler.model;

/** What a machine can be told. {@link #name()} is unique within a machine's alphabet. */
public sealed interface Event {
    String name();

    /** A message of a channel. */
    record Message(String channel, String name) implements Event {}

    /** Bytes of a channel that do not decode. */
    record Malformed(String channel) implements Event {
        @Override
        public String name() {
            return "malformed_" + channel;
        }
    }

    record Call(String name) implements Event {}

    record Input(String name) implements Event {}

    record Internal(String name) implements Event {}

    record Timer(String name) implements Event {}

    record Result(String operation) implements Event {
        @Override
        public String name() {
            return "result_" + operation;
        }
    }
}
