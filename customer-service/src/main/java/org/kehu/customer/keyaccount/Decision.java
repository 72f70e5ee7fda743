package org.kehu.customer.keyaccount;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an application for recognition ended.
 *
 * @param agreed whether it was recognised; null when nobody decided or it was taken back
 * @param by the staff id of who decided last; the system's when nobody did
 */
public record Decision(
    @Nullable Boolean agreed, @Nullable String note, @Nullable String by, Instant at) {}
