/** Certificates made on the spot, for demonstrations and tests. */
@NullMarked
package org.spectls.crypto.demo;

import org.jspecify.annotations.NullMarked;
