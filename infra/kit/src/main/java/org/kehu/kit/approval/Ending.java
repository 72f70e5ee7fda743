package org.kehu.kit.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an approval came to its end.
 *
 * @param by who decided last, took it back, or the system
 * @param onBehalfOf for whom, if for another
 * @param note the last decision's note, or the reason of the withdrawal
 */
public record Ending(String by, @Nullable String onBehalfOf, Instant at, @Nullable String note) {}
