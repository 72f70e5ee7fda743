package org.kehu.complaint.cases.solution;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Stamp;

/**
 * An attempt to ask the customer's opinion on the handling (回访, P-39).
 *
 * @param attempt 1, 2, 3 … within the case
 * @param outcome how it ended
 * @param opinion what the customer thinks, when asked
 * @param note in the customer's words, at most 2000 characters
 * @param stamp who called and when
 */
public record Callback(
    int attempt,
    CallbackOutcome outcome,
    @Nullable Opinion opinion,
    @Nullable String note,
    Stamp stamp) {}
