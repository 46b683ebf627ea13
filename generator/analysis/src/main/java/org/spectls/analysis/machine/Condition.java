package org.spectls.analysis.machine;

import org.spectls.compiler.model.Expr;

/**
 * What a way through a handler asks.
 *
 * @param decision the id of the decision: a refusal's, that of an alternative ({@code Handler/label}), or that of an effect
 *     ({@code leaf?name})
 * @param condition in the words of the specification
 * @param meaning the same over the event's payload and the state's data, with names and functions replaced
 * @param truth what the condition is on this way
 */
public record Condition(String decision, Expr condition, Expr meaning, boolean truth) {}
