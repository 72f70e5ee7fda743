package org.kehu.survey.improvement;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * The value of the indicator in a period, as it was when taken.
 *
 * @param n number of facts in it
 */
public record Measure(
    String period, BigDecimal value, long n, String formula, int formulaVersion, Instant takenAt) {}
