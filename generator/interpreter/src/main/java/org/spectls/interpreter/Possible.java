package org.spectls.interpreter;

import java.util.List;
import org.spectls.compiler.model.Event;

/**
 * An event that an endpoint can be told in a situation.
 *
 * @param machine which handles it
 * @param handler the handler's id
 * @param outcomes the ids of the transitions and refusals that it may lead to
 */
public record Possible(Event event, String machine, String handler, List<String> outcomes) {}
