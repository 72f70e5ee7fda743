package org.kehu.customer.round;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.archive.ArchiveFigures;

/**
 * How a round was done.
 *
 * @param text what was found, trained, filed
 * @param figures the statistics at its end (C-61)
 * @param unverified volumes that were not checked in it
 * @param leftReason why not; null when all were
 */
public record Report(
    String text,
    ArchiveFigures figures,
    long unverified,
    @Nullable String leftReason,
    Instant at,
    String by) {}
