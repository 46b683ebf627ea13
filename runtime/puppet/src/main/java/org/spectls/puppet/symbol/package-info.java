/** What a puppet can be told to send. */
@NullMarked
package org.spectls.puppet.symbol;

import org.jspecify.annotations.NullMarked;
