package org.spectls.analysis.graph;

import java.util.List;
import java.util.Set;

/**
 * Where all machines of an endpoint are.
 *
 * @param locals the number of each machine's situation
 * @param armed the timers that run, {@code Machine.timer}
 * @param started those that were started ever, as far as that makes a difference
 * @param fed channels in which a message may lie
 */
public record Node(List<Integer> locals, Set<String> armed, Set<String> started, Set<String> fed) {}
