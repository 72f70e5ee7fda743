package org.kehu.customer.file;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A grant that does not hold any more.
 *
 * @param by who took it back; null when its time was over
 * @param reason why it was taken back
 */
public record EndedGrant(
    FileGrant grant, Instant at, @Nullable String by, @Nullable String reason) {}
