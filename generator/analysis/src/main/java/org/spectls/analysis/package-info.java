/**
 * What an endpoint can do and what it cannot, with the reason or the shortest way to it. {@link
 * org.spectls.analysis.Analysis} answers; what it says of impossible things is certain, of possible ones it is what the
 * specification's control flow and the conditions it can follow allow.
 */
@NullMarked
package org.spectls.analysis;

import org.jspecify.annotations.NullMarked;
