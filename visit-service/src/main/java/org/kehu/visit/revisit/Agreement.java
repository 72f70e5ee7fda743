package org.kehu.visit.revisit;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date agreed with the customer; replanning keeps it.
 *
 * @param on the day agreed
 * @param by staff id of the person who agreed it
 * @param note how it was agreed
 */
public record Agreement(LocalDate on, String by, Instant at, @Nullable String note) {}
