/** What tests have reached of a model: every item that counts, what is missing and how it is reached, thresholds. */
@NullMarked
package org.spectls.coverage.measure;

import org.jspecify.annotations.NullMarked;
