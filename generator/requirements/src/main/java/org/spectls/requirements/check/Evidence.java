package org.spectls.requirements.check;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Where tests and code are looked for.
 *
 * @param sources absent where there are none at hand: what refers to them is not checked then
 * @param catalogues tests that are no methods: their names, by the word for their kind
 * @param generated the kinds of them that are made of the specification and reach what machines do
 */
public record Evidence(
        Optional<JavaSources> sources, Map<String, SortedSet<String>> catalogues, SortedSet<String> generated) {}
