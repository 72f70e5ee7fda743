package org.kehu.visit.visit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is to be at two visits at about the same time: a warning, no refusal.
 *
 * @param plannedAt time of the other visit
 * @param number of the other visit; null when the caller may not see it
 */
public record Clash(String staffId, Instant plannedAt, @Nullable String number) {}
