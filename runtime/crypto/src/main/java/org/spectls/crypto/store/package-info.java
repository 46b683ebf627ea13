/** Keys, certificates and trust anchors in files. */
@NullMarked
package org.spectls.crypto.store;

import org.jspecify.annotations.NullMarked;
