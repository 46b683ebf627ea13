/** The demonstration: from the specification to live connections, in a few seconds. */
@NullMarked
package org.spectls.cli.demo;

import org.jspecify.annotations.NullMarked;
