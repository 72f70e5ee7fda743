package org.kehu.customer.keyaccount;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;

/**
 * How contact with important new customers and key accounts is kept (C-114, C-105); all in days.
 *
 * @param atLeast so many persons of ours; never fewer than two
 * @param nameWithinDays in which they are named
 * @param reportWithinDays in which somebody reports again
 * @param personWithinDays in which each of them is in contact, to count as keeping it
 */
public record ContactRule(
    @Min(2) @Max(10) int atLeast,
    @Min(1) @Max(90) int nameWithinDays,
    @Min(1) @Max(365) int reportWithinDays,
    @Min(1) @Max(365) int personWithinDays) {

  Instant nameBy(Instant since) {
    return since.plus(Duration.ofDays(nameWithinDays));
  }

  Instant reportBy(Instant last) {
    return last.plus(Duration.ofDays(reportWithinDays));
  }

  Instant personBy(OurContact one) {
    return one.lastAt().plus(Duration.ofDays(personWithinDays));
  }
}
