package org.spectls.prove.run;

/**
 * How far an exploration has come.
 *
 * @param generated states that were found, some of them more than once
 * @param distinct those that are different
 * @param queued those of them from which nothing was tried yet
 * @param depth how many steps the first of these are away from the beginning
 */
public record Progress(long generated, long distinct, long queued, int depth) {
    public static final Progress NONE = new Progress(0, 0, 0, 0);
}
