package org.spectls.prove.proof;

import java.util.Optional;
import org.spectls.prove.chart.Chart;

/**
 * What an exploration says of a property of an endpoint.
 *
 * @param property the property's name
 * @param chart how the property is violated; absent where what is to be possible was never seen
 */
public record Judgement(String property, String endpoint, Verdict verdict, Optional<Chart> chart) {}
