package org.spectls.analysis.graph;

import java.util.List;
import org.spectls.analysis.machine.Outcome;

/**
 * A step.
 *
 * @param from the node where it begins
 * @param to the node that it leads to; {@link Graph#ENDED} when the endpoint is at its end
 * @param fired what the machines did, in the order in which they did it
 */
public record Edge(int from, int to, Stimulus stimulus, List<Outcome> fired) {}
