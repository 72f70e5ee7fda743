package org.kehu.customer.delivery;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Why and until when it comes later.
 *
 * @param beyondControl whether nobody could have prevented it (不可控因素)
 */
public record Delay(String cause, boolean beyondControl, LocalDate newDay, Instant at, String by) {}
