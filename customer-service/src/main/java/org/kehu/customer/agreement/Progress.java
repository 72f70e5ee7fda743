package org.kehu.customer.agreement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a piece of work has come.
 *
 * @param percent 0 to 100; 100 is done
 * @param problem what stands in its way, to be solved in time (C-134); null for nothing
 */
public record Progress(
    int percent, @Nullable String note, @Nullable String problem, Instant at, String by) {}
