package org.kehu.visit.visit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The visit summed up (catalogue V-06).
 *
 * @param text the summary
 * @param marketNotes what was learnt of the market
 * @param competitorNotes what was learnt of competitors
 * @param form of the customer's class, if anything was asked and answered
 */
public record Summary(
    Instant at,
    String by,
    String text,
    Intention intention,
    @Nullable NextStep nextStep,
    @Nullable String marketNotes,
    @Nullable String competitorNotes,
    @Nullable FilledForm form) {}
