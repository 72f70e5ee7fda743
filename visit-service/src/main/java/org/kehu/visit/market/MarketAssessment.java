package org.kehu.visit.market;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a leader thinks of a note. */
public record MarketAssessment(MarketUse use, @Nullable String advice, String by, Instant at) {}
