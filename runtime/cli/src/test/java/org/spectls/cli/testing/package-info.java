/** What the tests of several commands share. */
@NullMarked
package org.spectls.cli.testing;

import org.jspecify.annotations.NullMarked;
