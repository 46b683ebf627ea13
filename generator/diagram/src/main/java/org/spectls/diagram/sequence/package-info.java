/**
 * Sequence charts of the dialogues that two endpoints have when all goes well, found by running their machines against
 * each other without any data but what the specification fixes.
 */
@NullMarked
package org.spectls.diagram.sequence;

import org.jspecify.annotations.NullMarked;
