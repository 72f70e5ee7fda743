package org.kehu.visit.maintenance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The responsible department has checked a record.
 *
 * @param by staff id
 */
public record Check(String by, Instant at, @Nullable String remark) {}
