package org.kehu.complaint.recommendation;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Stamp;

/**
 * What the customer says to a recommendation.
 *
 * @param wanted whether the customer wants it
 * @param note what the customer added, at most 1000 characters
 * @param stamp who took the answer and when
 */
public record CustomerReply(boolean wanted, @Nullable String note, Stamp stamp) {}
