package org.kehu.customer.loan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an application ended.
 *
 * @param agreed whether it was granted; null when nobody decided in time or it was taken back
 * @param by the staff id of who decided last; the system's when nobody did
 */
public record Decision(
    @Nullable Boolean agreed, @Nullable String note, @Nullable String by, Instant at) {}
