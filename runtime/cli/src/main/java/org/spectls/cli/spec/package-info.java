/** Commands on specifications: check, format, explain, generate, draw, export. */
@NullMarked
package org.spectls.cli.spec;

import org.jspecify.annotations.NullMarked;
