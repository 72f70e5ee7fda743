package org.kehu.customer.handover;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a handover ended.
 *
 * @param reason why it was cancelled; null when it was completed
 */
public record Ending(@Nullable String reason, String by, Instant at) {}
