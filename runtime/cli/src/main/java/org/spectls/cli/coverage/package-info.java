/** What tests reach of a specification, on the command line. */
@NullMarked
package org.spectls.cli.coverage;

import org.jspecify.annotations.NullMarked;
