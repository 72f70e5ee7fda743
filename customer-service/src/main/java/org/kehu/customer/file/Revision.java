package org.kehu.customer.file;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of one item: who, when, before and after; personal values are masked.
 *
 * @param item for instance {@code market.region}
 */
public record Revision(
    Instant at, String by, String item, @Nullable String before, @Nullable String after) {}
