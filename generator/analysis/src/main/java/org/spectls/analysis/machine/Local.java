package org.spectls.analysis.machine;

import java.util.SortedMap;
import java.util.SortedSet;

/**
 * Where a machine is, as far as that is followed.
 *
 * @param state its name
 * @param known the truth of conditions on the state's data and the configuration, by their texts; what is not in it may be
 *     either
 * @param pending the state's operation is under way
 * @param stale operations of states that were left: their results may still come
 */
public record Local(String state, SortedMap<String, Boolean> known, boolean pending, SortedSet<String> stale) {}
