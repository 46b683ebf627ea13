/** What is written down of each standard. */
@NullMarked
package org.spectls.requirements.model;

import org.jspecify.annotations.NullMarked;
