@NullMarked
package org.spectls.prove.tla;

import org.jspecify.annotations.NullMarked;
