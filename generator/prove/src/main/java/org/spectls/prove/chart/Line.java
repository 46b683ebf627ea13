package org.spectls.prove.chart;

/** A line of a sequence chart. */
public sealed interface Line {

    /** A side, by its place, sends a message into the network, which may keep it. */
    record Sent(int side, String message) implements Line {}

    /** A message of the network arrives at a side. */
    record Received(int side, String message) implements Line {}

    /** What a side is told otherwise: a call, a timer, the result of an operation. */
    record Told(int side, String what) implements Line {}

    /** What a side does, or where it gets: a transition, an output, a state. */
    record Note(int side, String what) implements Line {}

    /** What somebody else does, who sits on the network. */
    record Meddling(String what) implements Line {}
}
