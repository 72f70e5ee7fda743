package org.kehu.visit.reception;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The end of a reception.
 *
 * @param content what was talked about
 * @param feedback what the customer said of us and our work (V-42, X-09)
 */
public record ReceptionEnd(
    Instant at, String by, Result result, @Nullable String content, @Nullable String feedback) {}
