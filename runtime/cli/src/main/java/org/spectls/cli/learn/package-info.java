/** What the learn command shows. */
@NullMarked
package org.spectls.cli.learn;

import org.jspecify.annotations.NullMarked;
