package org.kehu.visit.inbound;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it went (做好记录).
 *
 * @param problems what had gone wrong with our work, as talked through with the guests
 */
public record InboundRecord(
    Instant arrivedAt,
    String by,
    String content,
    @Nullable String feedback,
    @Nullable String problems) {}
