package org.spectls.cli.figures;

/**
 * One line of the table.
 *
 * @param name what was counted or measured
 * @param value with its unit
 * @param command what to run to get it again
 */
record Figure(String name, String value, String command) {}
