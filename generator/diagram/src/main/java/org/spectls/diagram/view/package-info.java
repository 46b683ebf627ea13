/** Reads machines for pictures: their outcomes one by one, under a view, in short words, with what a test run covered. */
@NullMarked
package org.spectls.diagram.view;

import org.jspecify.annotations.NullMarked;
