package org.spectls.mutate.operator;

/**
 * What an operator makes of a piece.
 *
 * @param detail tells it from other changes by this operator in the same element, in a word
 */
record Change(Edit edit, String detail) {}
