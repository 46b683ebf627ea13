package org.spectls.prove.proof;

import org.spectls.prove.run.Progress;

/**
 * How far several explorations are together.
 *
 * @param done how many scenarios were explored to the end
 * @param explored all that was looked at so far, in all of them
 */
public record Standing(int done, Progress explored) {}
