package org.spectls.interop.feature;

import java.util.Optional;

/**
 * Key material that both sides derive for an application. RFC 5705.
 *
 * @param label ASCII
 * @param context ASCII; empty and absent are different things
 * @param length octets
 */
public record Exporter(String label, Optional<String> context, int length) {}
